package org.baiju.paperwork.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baiju.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A table within a sheet: a row of headings and the rows below it, up to the next row of headings.
 *
 * @param kind whose constants are its columns
 * @param columns where each known column is, counted from 0
 * @param others what stands above the columns that nobody knows
 * @param end the first row that no longer belongs to it
 */
public record Section(
        Grid grid,
        int headings,
        int end,
        Class<? extends Heading> kind,
        Map<Heading, Integer> columns,
        Map<Integer, String> others) {

    /** A kind of table, by its columns. */
    public record Kind(Class<? extends Heading> type, Map<String, Heading> byName) {
        /** The kind whose columns are the constants of an enum. */
        public static <C extends Enum<C> & Heading> Kind of(Class<C> type) {
            var byName = new LinkedHashMap<String, Heading>();
            for (C column : type.getEnumConstants()) {
                column.names().forEach(name -> byName.putIfAbsent(plain(name), column));
            }
            return new Kind(type, byName);
        }
    }

    /** Every table of the sheets in their order; headings that stand twice are found. */
    public static List<Section> find(List<Grid> grids, List<Kind> kinds, List<Finding> findings) {
        var sections = new ArrayList<Section>();
        for (Grid grid : grids) {
            int from = sections.size();
            for (int row = 0; row < grid.rows().size(); row++) {
                @Nullable Section started = startingAt(grid, row, kinds, findings);
                if (started != null) {
                    sections.add(started);
                }
            }
            for (int i = from; i + 1 < sections.size(); i++) {
                sections.set(i, sections.get(i).endingAt(sections.get(i + 1).headings));
            }
        }
        return sections;
    }

    private Section endingAt(int row) {
        return new Section(grid, headings, row, kind, columns, others);
    }

    private static @Nullable Section startingAt(Grid grid, int row, List<Kind> kinds, List<Finding> findings) {
        @Nullable Kind best = null;
        long most = 1;
        for (Kind kind : kinds) {
            List<Heading> known = grid.rows().get(row).stream()
                    .map(cell -> kind.byName.get(plain(cell)))
                    .filter(heading -> heading != null)
                    .distinct()
                    .toList();
            if (known.size() > most && known.stream().anyMatch(Heading::isKey)) {
                best = kind;
                most = known.size();
            }
        }
        return best == null ? null : read(grid, row, best, findings);
    }

    private static Section read(Grid grid, int row, Kind kind, List<Finding> findings) {
        var columns = new LinkedHashMap<Heading, Integer>();
        var others = new LinkedHashMap<Integer, String>();
        for (int column = 0; column < grid.rows().get(row).size(); column++) {
            String text = grid.cell(row, column);
            if (text.isEmpty()) {
                continue;
            }
            @Nullable Heading heading = kind.byName.get(plain(text));
            if (heading == null) {
                findings.add(TableRule.UNKNOWN_COLUMN.at(grid.address(row, column), text, ""));
                others.put(column, text);
            } else if (columns.putIfAbsent(heading, column) != null) {
                findings.add(TableRule.COLUMN_TWICE.at(
                        grid.address(row, column), text, grid.cell(row, columns.get(heading))));
                others.put(column, text);
            }
        }
        return new Section(grid, row, grid.rows().size(), kind.type, columns, others);
    }

    /** What a heading says, without what stands in brackets, spaces, case, marks. */
    static String plain(String heading) {
        String text = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '【') {
                depth++;
            } else if (c == ')' || c == ']' || c == '】') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && (Character.isLetterOrDigit(c) || c == '#')) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
