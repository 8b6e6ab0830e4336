package org.baiju.paperwork.report;

import java.util.List;

/**
 * A paper of tables, as a daily production report or a time record, worded already.
 *
 * @param title of the series, without 《》
 * @param name of the paper
 * @param date as people write it; may be empty
 * @param facts what stands above the tables, as label and value
 * @param signatures one line each
 * @param sha256 of what was signed, so that the paper can be held against it
 */
public record Report(
        String title,
        String name,
        String date,
        List<Fact> facts,
        List<Table> tables,
        List<String> signatures,
        String sha256) {
    public Report {
        facts = List.copyOf(facts);
        tables = List.copyOf(tables);
        signatures = List.copyOf(signatures);
    }

    /** One figure with its name. */
    public record Fact(String label, String value) {}

    /** A table with its heading; every row has a cell for each column. */
    public record Table(String name, List<String> columns, List<List<String>> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
