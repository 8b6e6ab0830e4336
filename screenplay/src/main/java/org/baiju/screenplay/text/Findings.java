package org.baiju.screenplay.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;

/** Collects findings up to a limit: a file in which every line is odd needs no million of them. */
public final class Findings {
    /** How many are kept. */
    public static final int MOST = 1_000;

    private final List<Finding> all = new ArrayList<>();

    public void add(Finding finding) {
        if (all.size() < MOST) {
            all.add(finding);
        }
    }

    /** Whether the limit is reached, so that looking for more is in vain. */
    public boolean areFull() {
        return all.size() >= MOST;
    }

    public void addAll(Collection<Finding> findings) {
        findings.forEach(this::add);
    }

    /** In the order of the file; those without a line come first. */
    public List<Finding> inOrder() {
        return all.stream().sorted(Comparator.comparingInt(Findings::offset)).toList();
    }

    private static int offset(Finding finding) {
        return finding.where() instanceof Where.Text text ? text.offset() : -1;
    }
}
