package org.baiju.screenplay.drafts;

/**
 * The paper on which a revision is printed.
 *
 * @param name of the colour
 * @param round counted from 1; when every colour was used they begin again
 */
public record RevisionColour(Name name, int round) {
    /** The colours in the trade's order, as Final Draft's files carry them. */
    public enum Name {
        WHITE,
        BLUE,
        PINK,
        YELLOW,
        GREEN,
        GOLDENROD,
        BUFF,
        SALMON,
        CHERRY,
        TAN
    }

    /** The colour of a revision: 0 is the locked draft itself, on white. */
    public static RevisionColour of(int revision) {
        if (revision < 0) {
            throw new IllegalArgumentException("There is no revision %d".formatted(revision));
        }
        Name[] names = Name.values();
        return new RevisionColour(names[revision % names.length], revision / names.length + 1);
    }
}
