package org.baiju.studio.shooting.internal;

import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.Where;
import org.jspecify.annotations.Nullable;

/** A finding as it is kept; those about plans name things, not places in a text. */
public record Remark(
        Severity severity, String rule, @Nullable String thing, String found, String expected) {
    public static Remark of(Finding finding) {
        return new Remark(
                finding.severity(),
                finding.rule(),
                finding.where() instanceof Where.Thing(String name) ? name : null,
                finding.found(),
                finding.expected());
    }

    public Finding finding() {
        return Finding.of(severity, rule, thing == null ? null : new Where.Thing(thing), found, expected);
    }
}
