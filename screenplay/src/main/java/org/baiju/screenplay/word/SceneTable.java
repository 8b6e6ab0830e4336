package org.baiju.screenplay.word;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table whose header row names the fields of scenes: each row below it becomes a heading and the lines of its scene. */
final class SceneTable {
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

    /** The lines of a script that a row stands for. */
    List<String> linesOf(List<List<String>> cells) {
        if (cells.size() != columns.size() || words(cells, Column.NUMBER).isEmpty()) {
            return List.of(String.join(
                    "\t", cells.stream().map(cell -> String.join(" ", cell)).toList()));
        }
        List<String> lines = new ArrayList<>();
        String number = words(cells, Column.NUMBER);
        boolean bare = number.chars().allMatch(Character::isDigit);
        lines.add(String.join(
                        " ",
                        bare ? "第" + number + "场" : number,
                        words(cells, Column.TIME),
                        words(cells, Column.INT_EXT),
                        words(cells, Column.PLACE))
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

    private static void labelled(List<String> lines, String label, String words) {
        if (!words.isEmpty()) {
            lines.add(label + words);
        }
    }

    private String words(List<List<String>> cells, Column column) {
        Integer index = columns.get(column);
        return index == null ? "" : String.join(" ", cells.get(index)).strip();
    }
}
