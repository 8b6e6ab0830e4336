package org.baiju.studio.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.finding.Finding;
import org.baiju.paperwork.intake.TableResult;
import org.baiju.studio.intake.Line.Effect;

/**
 * What a table would change.
 *
 * @param intake names it until somebody confirms
 * @param lines none if the table was refused
 */
public record Preview<T>(UUID intake, List<Line> lines, TableResult<T> table) {
    public Preview {
        lines = List.copyOf(lines);
    }

    /** Tells whether two previews show the same. */
    public String mark() {
        return Integer.toHexString(lines.hashCode());
    }

    public long count(Effect effect) {
        return lines.stream().filter(line -> line.effect() == effect).count();
    }

    /** What was read; empty if it was refused. */
    public Optional<T> accepted() {
        return table instanceof TableResult.Accepted<T>(T read, var _) ? Optional.of(read) : Optional.empty();
    }

    public boolean isRefused() {
        return table instanceof TableResult.Refused<T>;
    }

    /** What was found in the table, or why it was refused. */
    public List<Finding> findings() {
        return switch (table) {
            case TableResult.Accepted<T>(var _, List<Finding> findings) -> findings;
            case TableResult.Refused<T>(Finding finding) -> List.of(finding);
        };
    }
}
