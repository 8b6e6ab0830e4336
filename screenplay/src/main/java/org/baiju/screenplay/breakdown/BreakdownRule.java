package org.baiju.screenplay.breakdown;

import java.util.Locale;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.Where;

/** Every rule by which lexicons are refused; the sentence of each stands in {@code findings_*.properties}. */
public enum BreakdownRule {
    LEXICON_LINE,
    LEXICON_TOO_LONG;

    String id() {
        return "breakdown." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A finding about the whole, of which only so much is taken. */
    public Finding about(int most) {
        return Finding.of(Severity.ERROR, id(), null, String.valueOf(most), "–");
    }

    /** A finding about a line, counted from 1. */
    Finding at(int line, String found) {
        return Finding.of(Severity.ERROR, id(), new Where.Text(line, 1, 0), found, String.valueOf(line));
    }
}
