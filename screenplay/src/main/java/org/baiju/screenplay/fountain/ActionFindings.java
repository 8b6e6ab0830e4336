package org.baiju.screenplay.fountain;

import org.baiju.finding.TextEdit;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.text.Findings;
import org.baiju.screenplay.western.Slugline;

/** Looks for lines that are action by the rules and were probably meant as something else. */
final class ActionFindings {
    private static final int LONGEST_NAME = 12;

    private final FountainLines lines;
    private final Findings findings;

    ActionFindings(FountainLines lines, Findings findings) {
        this.lines = lines;
        this.findings = findings;
    }

    /** @param afterBlank whether the line opens its paragraph */
    void look(int index, boolean afterBlank) {
        if (!lines.boneyards(index).isEmpty()) {
            return;
        }
        String line = lines.text(index).strip();
        String above = afterBlank ? "" : "\n";
        String below = lines.isBlank(index + 1) ? "" : "\n";
        int lead = Slugline.leadLength(line);
        if (lead > 0 && line.substring(lead).contains(" - ")) {
            findings.add(Rule.NEARLY_A_HEADING.at(lines.at(index), line, "", replace(index, above + line + below)));
        }
        int colon = line.indexOf('：');
        if (colon > 0 && colon <= LONGEST_NAME && colon + 1 < line.length() && isName(line.substring(0, colon))) {
            String cue = "@" + line.substring(0, colon);
            String fixed = above + cue + "\n" + line.substring(colon + 1).strip() + below;
            findings.add(Rule.CHINESE_SPEECH.at(lines.at(index), line, cue, replace(index, fixed)));
        }
    }

    private TextEdit replace(int index, String with) {
        int start = lines.startOffset(index);
        return new TextEdit(start, lines.endOffset(index) - start, with);
    }

    private static boolean isName(String text) {
        return text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "（）()·".indexOf(c) >= 0);
    }
}
