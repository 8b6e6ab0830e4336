package org.baiju.paperwork.intake;

import java.util.Locale;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.Where;

/** What can be wrong with a table; the sentence of each stands in {@code findings_*.properties}. */
enum TableRule {
    UNREADABLE(Severity.ERROR),
    OLD_WORKBOOK(Severity.ERROR),
    TOO_LARGE(Severity.ERROR),
    NO_HEADINGS(Severity.ERROR),
    UNKNOWN_COLUMN(Severity.INFO),
    COLUMN_TWICE(Severity.WARNING),
    NOT_MONEY(Severity.WARNING),
    NOT_DATES(Severity.WARNING),
    NOT_A_BIRTH_DATE(Severity.WARNING),
    NOT_A_TIME(Severity.WARNING),
    NOT_OPENINGS(Severity.WARNING),
    NOT_MINUTES(Severity.WARNING),
    NOT_A_POSITION(Severity.WARNING),
    NOT_A_ZONE(Severity.WARNING),
    TEXT_TOO_LONG(Severity.WARNING),
    NAME_MISSING(Severity.WARNING),
    ROLE_WITHOUT_PERFORMER(Severity.INFO),
    ROLE_TWICE(Severity.WARNING),
    DIFFERENT_BEFORE(Severity.WARNING),
    CONSENT_WITHOUT_DATES(Severity.WARNING),
    PLACE_TWICE(Severity.WARNING),
    UNKNOWN_PLACE(Severity.WARNING);

    private final Severity severity;

    TableRule(Severity severity) {
        this.severity = severity;
    }

    /** The stable id, as in {@code table.not-money}. */
    String id() {
        return "table." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A finding about a cell or a file, by its name. */
    Finding at(String thing, String found, Object expected) {
        return Finding.of(severity, id(), new Where.Thing(thing), found, expected.toString());
    }
}
