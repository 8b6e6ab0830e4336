package org.baiju.reel.animatic;

import java.util.List;

/**
 * One scene of an animatic.
 *
 * @param number as it stands big on the card, as in {@code 3-2}
 * @param place where it plays
 * @param setting decides colour and sound of the card
 * @param castLine who is in it, as one line; empty if nobody is
 * @param cues its beats in order
 */
public record AnimaticScene(String number, String place, Setting setting, String castLine, List<Cue> cues) {
    public AnimaticScene {
        cues = List.copyOf(cues);
    }
}
