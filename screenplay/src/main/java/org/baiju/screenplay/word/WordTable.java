package org.baiju.screenplay.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of a Word file while it is being read; only as a whole it shows what its columns hold. */
final class WordTable {
    private final List<List<List<String>>> rows = new ArrayList<>();
    /** Rows of damaged files may nest without a table between them. */
    private final Deque<List<List<String>>> open = new ArrayDeque<>();

    void openRow() {
        open.push(new ArrayList<>());
    }

    void openCell() {
        List<List<String>> row = open.peek();
        if (row != null) {
            row.add(new ArrayList<>());
        }
    }

    boolean hasOpenRow() {
        return !open.isEmpty();
    }

    void add(String line) {
        List<List<String>> row = open.getFirst();
        if (row.isEmpty()) {
            openCell();
        }
        row.getLast().add(line);
    }

    void closeRow() {
        List<List<String>> row = open.poll();
        if (row != null) {
            rows.add(row);
        }
    }

    /** The lines of all rows; a row that names the columns tells how to read those below it. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        TableLayout layout = null;
        boolean headed = false;
        for (List<List<String>> row : rows) {
            TableLayout named = headed ? null : headedBy(row);
            if (named != null) {
                layout = named;
                headed = true;
                lines.add("备注：" + String.join("、", plain(row)).replace('\t', '、'));
            } else {
                lines.addAll(layout == null ? plain(row) : layout.linesOf(row));
            }
        }
        TableLayout inferred = headed ? null : inferred();
        return inferred == null
                ? lines
                : rows.stream().flatMap(row -> inferred.linesOf(row).stream()).toList();
    }

    private static @Nullable TableLayout headedBy(List<List<String>> row) {
        TableLayout scenes = SceneTable.headedBy(row);
        return scenes == null ? DialogueTable.headedBy(row) : scenes;
    }

    private @Nullable TableLayout inferred() {
        TableLayout scenes = SceneTable.inferred(rows);
        return scenes == null ? DialogueTable.inferred(rows) : scenes;
    }

    /** A row as it stands: one line with tabs if no cell has more than one. */
    static List<String> plain(List<List<String>> cells) {
        boolean plain = cells.stream().allMatch(cell -> cell.size() <= 1);
        List<String> lines = cells.stream().flatMap(List::stream).toList();
        return plain ? List.of(String.join("\t", lines)) : lines;
    }
}
