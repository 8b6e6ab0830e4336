package org.baiju.screenplay.word;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.baiju.screenplay.chinese.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A table whose columns are the fields of scenes: each row becomes a heading and the lines of its scene. */
final class SceneTable implements TableLayout {
    /** What a column holds, by the words that head it. */
    private enum Column {
        NUMBER("场次 场号 场 场景号"),
        TIME("日夜 时间 日/夜 时间段"),
        INT_EXT("内外 内外景 内/外"),
        PLACE("地点 场景 场地 拍摄地点"),
        CAST("人物 角色 出场人物 演员"),
        PROPS("道具"),
        CONTENT("内容 剧情 剧本 正文 场景内容"),
        REMARK("备注 说明");

        private final String headings;

        Column(String headings) {
            this.headings = " " + headings + " ";
        }

        static @Nullable Column of(String heading) {
            String plain = heading.replace(" ", "").replace("\u3000", "");
            for (Column column : values()) {
                if (!plain.isEmpty() && column.headings.contains(" " + plain + " ")) {
                    return column;
                }
            }
            return null;
        }
    }

    private static final Pattern NUMBER =
            Pattern.compile("第?\\s?\\d{1,3}(?:\\s?[-—–]\\s?\\d{1,3})?[A-Za-z]?\\s?场?[.、]?");
    private static final Pattern BETWEEN_FIELDS = Pattern.compile("[\\s/、，,·]++");
    private static final int LONGEST_PLACE = 20;

    private final Map<Column, Integer> columns;

    private SceneTable(Map<Column, Integer> columns) {
        this.columns = columns;
    }

    /** The table that a row heads, or absent if the row names no number or too little else. */
    static @Nullable SceneTable headedBy(List<List<String>> cells) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < cells.size(); i++) {
            Column column = Column.of(String.join("", cells.get(i)));
            if (column != null) {
                columns.putIfAbsent(column, i);
            }
        }
        boolean scenes = columns.containsKey(Column.NUMBER) && columns.containsKey(Column.PLACE) && columns.size() >= 4;
        return scenes && columns.size() == cells.size() ? new SceneTable(columns) : null;
    }

    /**
     * The table that rows without a header are: a scene number first in each, the time of day or 内外 in a column, and
     * more than the heading. Absent if any column remains unclear.
     */
    static @Nullable SceneTable inferred(List<List<List<String>>> rows) {
        List<List<List<String>>> filled =
                rows.stream().filter(row -> !words(row).isEmpty()).toList();
        int width = filled.isEmpty() ? 0 : filled.getFirst().size();
        if (width < 3 || filled.stream().anyMatch(row -> row.size() != width)) {
            return null;
        }
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < width; i++) {
            int index = i;
            Column column = columnOf(filled.stream().map(row -> row.get(index)).toList(), i, columns.keySet());
            if (column == null) {
                return null;
            }
            columns.put(column, i);
        }
        boolean timed = columns.containsKey(Column.TIME) || columns.containsKey(Column.INT_EXT);
        boolean more = columns.containsKey(Column.CAST) || columns.containsKey(Column.CONTENT);
        return timed && more && columns.containsKey(Column.PLACE) ? new SceneTable(columns) : null;
    }

    /** What a column holds by what stands in it, or absent if that is unclear. */
    private static @Nullable Column columnOf(List<List<String>> cells, int index, Set<Column> taken) {
        List<String> words = cells.stream().map(SceneTable::wordsOf).toList();
        if (index == 0) {
            return words.stream().allMatch(word -> NUMBER.matcher(word).matches()) ? Column.NUMBER : null;
        }
        Column column = Column.REMARK;
        if (words.stream().allMatch(word -> Vocabulary.intExt(word) != null)) {
            column = Column.INT_EXT;
        } else if (words.stream().allMatch(SceneTable::isTime)) {
            column = Column.TIME;
        } else if (cells.stream().anyMatch(SceneTable::isContent)) {
            column = Column.CONTENT;
        } else if (!taken.contains(Column.PLACE) && words.stream().allMatch(SceneTable::isPlace)) {
            column = Column.PLACE;
        } else if (!taken.contains(Column.CAST)) {
            column = Column.CAST;
        }
        return taken.contains(column) ? null : column;
    }

    /** 日, and 日/内 or 日内 as well. */
    private static boolean isTime(String words) {
        if (words.length() == 2 && Vocabulary.intExt(words.substring(1)) != null) {
            return Vocabulary.time(words.substring(0, 1)) != null;
        }
        return BETWEEN_FIELDS
                .splitAsStream(words)
                .allMatch(word -> Vocabulary.time(word) != null || Vocabulary.intExt(word) != null);
    }

    private static boolean isPlace(String words) {
        return !words.isEmpty() && words.length() <= LONGEST_PLACE && words.indexOf('、') < 0;
    }

    private static boolean isContent(List<String> cell) {
        return cell.stream().filter(line -> !line.isBlank()).count() > 1
                || wordsOf(cell).chars().anyMatch(c -> "。！？：:△▲".indexOf(c) >= 0);
    }

    private static String words(List<List<String>> cells) {
        return String.join("", cells.stream().map(SceneTable::wordsOf).toList());
    }

    private static String wordsOf(List<String> cell) {
        return String.join(" ", cell).strip();
    }

    @Override
    public List<String> linesOf(List<List<String>> cells) {
        if (cells.size() != columns.size() || words(cells, Column.NUMBER).isEmpty()) {
            return List.of(
                    String.join("\t", cells.stream().map(SceneTable::wordsOf).toList()));
        }
        List<String> lines = new ArrayList<>();
        String number = withoutPoint(words(cells, Column.NUMBER));
        boolean bare = number.chars().allMatch(Character::isDigit);
        lines.add(String.join(
                        " ",
                        bare ? "第" + number + "场" : number,
                        words(cells, Column.TIME),
                        words(cells, Column.INT_EXT),
                        words(cells, Column.PLACE))
                .replace("  ", " ")
                .strip());
        labelled(lines, "人物：", words(cells, Column.CAST));
        labelled(lines, "道具：", words(cells, Column.PROPS));
        Integer content = columns.get(Column.CONTENT);
        if (content != null) {
            lines.addAll(cells.get(content));
        }
        labelled(lines, "备注：", words(cells, Column.REMARK));
        return lines;
    }

    /** 1. as Word counts. */
    private static String withoutPoint(String number) {
        boolean pointed = number.endsWith(".") || number.endsWith("、");
        return pointed ? number.substring(0, number.length() - 1) : number;
    }

    private static void labelled(List<String> lines, String label, String words) {
        if (!words.isEmpty()) {
            lines.add(label + words);
        }
    }

    private String words(List<List<String>> cells, Column column) {
        Integer index = columns.get(column);
        return index == null ? "" : wordsOf(cells.get(index));
    }
}
