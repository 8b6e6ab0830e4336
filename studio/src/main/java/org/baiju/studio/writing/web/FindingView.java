package org.baiju.studio.writing.web;

import java.util.ArrayList;
import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;
import org.baiju.studio.account.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is odd, in the language of whoever asks.
 *
 * @param line counted from 1; absent, like {@code offset}, if it speaks of the whole
 * @param offset in characters (UTF-16 units) from the start of the text
 * @param length of what is meant, in characters; 0 if the text is not at hand
 * @param fix the edits that mend it; empty if there is no mechanical fix
 */
record FindingView(
        String severity,
        String rule,
        @Nullable Integer line,
        @Nullable Integer offset,
        int length,
        String sentence,
        List<TextEdit> fix) {

    /** The findings of a text, in its order. */
    static List<FindingView> listOf(SignedIn me, String text, List<Finding> findings) {
        List<String> sentences = WizardPages.say(me, findings);
        var views = new ArrayList<FindingView>();
        for (Finding finding : findings) {
            Where.@Nullable Text at = finding.where() instanceof Where.Text where ? where : null;
            views.add(new FindingView(
                    finding.severity().name(),
                    finding.rule(),
                    at == null ? null : at.line(),
                    at == null ? null : at.offset(),
                    at == null ? 0 : length(text, at.offset(), finding.found()),
                    sentences.get(views.size()),
                    finding.fix()));
        }
        return views;
    }

    /** What was found if it stands there, else the rest of the line. */
    private static int length(String text, int offset, String found) {
        if (offset >= text.length()) {
            return 0;
        }
        if (!found.isEmpty() && text.startsWith(found, offset)) {
            return found.length();
        }
        int end = text.indexOf('\n', offset);
        return (end < 0 ? text.length() : end) - offset;
    }
}
