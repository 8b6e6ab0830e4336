package org.baiju.shootplan.uss;

import java.util.Locale;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.Where;

/** What can be wrong with a file of the standard; the sentence of each stands in {@code findings_*.properties}. */
public enum UssRule {
    UNREADABLE(Severity.ERROR),
    TOO_LARGE(Severity.ERROR),
    BROKEN_JSON(Severity.ERROR),
    TOO_DEEP(Severity.ERROR),
    NO_SCHEDULE(Severity.ERROR),
    TOO_MANY(Severity.ERROR),
    WRONG_TYPE(Severity.WARNING),
    NUMBER_AS_TEXT(Severity.INFO),
    SPELLED_TWICE(Severity.WARNING),
    ID_MISSING(Severity.WARNING),
    ID_TWICE(Severity.WARNING),
    LEADS_NOWHERE(Severity.WARNING),
    TWO_CATEGORIES(Severity.WARNING),
    PAGES_NOT_IN_EIGHTHS(Severity.INFO),
    TWICE_ON_BOARD(Severity.WARNING),
    NOT_ON_BOARD(Severity.INFO),
    NO_START(Severity.INFO),
    MORE_FINDINGS(Severity.INFO);

    private final Severity severity;

    UssRule(Severity severity) {
        this.severity = severity;
    }

    /** The stable id, as in {@code uss.id-missing}. */
    public String id() {
        return "uss." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A finding about a place in the file, as in {@code breakdowns[3].pages}. */
    Finding at(String path, String found, Object expected) {
        return Finding.of(severity, id(), new Where.Thing(path), found, expected.toString());
    }
}
