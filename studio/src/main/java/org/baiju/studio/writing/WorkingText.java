package org.baiju.studio.writing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.baiju.finding.TextEdit;

/**
 * The one text of a series that is being written.
 *
 * @param version counts its changes; whoever changes it names the version they edit
 * @param draft the draft it was made from
 * @param fileName tells the engine which format it is
 * @param text with line feeds only, so that browsers count its characters as the engine does
 * @param save names the last change, as whoever made it called it
 */
public record WorkingText(
        long version, UUID draft, String fileName, String text, UUID save, String changedBy, Instant changedAt) {

    /**
     * What somebody does to it.
     *
     * @param version the version they edit
     * @param save a name for this change: sent again, it is not made twice
     * @param edits speak of the text of that version and do not overlap
     */
    public record Change(long version, UUID save, List<TextEdit> edits) {
        public Change {
            edits = List.copyOf(edits);
        }
    }

    /** What came of a change. */
    public sealed interface Outcome {
        /** It is the working text now. */
        record Saved(WorkingText text) implements Outcome {}

        /** Somebody else was first; nothing was changed. */
        record ChangedMeanwhile(WorkingText newer) implements Outcome {}

        /** The text would be longer than the settings allow. */
        record TooLong(int characters) implements Outcome {}

        /** The edits do not fit the text of the version they name. */
        record Misfit() implements Outcome {}
    }

    /** Why an earlier state was kept. */
    public enum Reason {
        EDITED,
        REPLACED,
        RESTORED
    }

    /** An earlier state, without its text. */
    public record Revision(UUID id, long version, Reason reason, int characters, String changedBy, Instant changedAt) {}
}
