package org.baiju.paperwork.intake;

import java.util.List;

/**
 * The text of one sheet.
 *
 * @param sheet its name; empty for a file that is one sheet by itself
 * @param rows from the first row of the sheet; a row ends with its last cell that holds something
 */
public record Grid(String sheet, List<List<String>> rows) {
    public Grid {
        rows = List.copyOf(rows);
    }

    /** The text of a cell without the space around it; empty where there is none. */
    public String cell(int row, int column) {
        List<String> cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Whether no cell of a row holds anything. */
    public boolean isBlank(int row) {
        return rows.get(row).stream().allMatch(String::isEmpty);
    }

    /** The cell as a spreadsheet calls it: {@code 演员!C4}. */
    public String address(int row, int column) {
        var letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return (sheet.isEmpty() ? "" : sheet + "!") + letters + (row + 1);
    }
}
