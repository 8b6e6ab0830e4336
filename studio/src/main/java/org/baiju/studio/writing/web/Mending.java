package org.baiju.studio.writing.web;

import java.util.function.Predicate;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.jspecify.annotations.Nullable;

/**
 * Which findings somebody wants mended.
 *
 * @param rule of all of them
 * @param offset of the one; absent for all of the rule
 */
record Mending(String rule, @Nullable Integer offset) implements Predicate<Finding> {
    @Override
    public boolean test(Finding finding) {
        return finding.rule().equals(rule)
                && (offset == null || (finding.where() instanceof Where.Text at && at.offset() == offset));
    }
}
