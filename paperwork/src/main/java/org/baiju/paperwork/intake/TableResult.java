package org.baiju.paperwork.intake;

import java.util.List;
import org.baiju.finding.Finding;

/** What came of reading a table. */
public sealed interface TableResult<T> {

    /**
     * It could be read.
     *
     * @param findings the cells that were not understood and what to do about each; {@code where} names the cell as the
     *     spreadsheet does, as in {@code 演员!C4}
     */
    record Accepted<T>(T table, List<Finding> findings) implements TableResult<T> {
        public Accepted {
            findings = List.copyOf(findings);
        }
    }

    /** It could not be read at all; the finding says why and what to do. */
    record Refused<T>(Finding finding) implements TableResult<T> {}
}
