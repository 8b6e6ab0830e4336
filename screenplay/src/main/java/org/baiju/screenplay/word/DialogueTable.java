package org.baiju.screenplay.word;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table whose rows are speeches: the name of the speaker in one column, the words in another. */
final class DialogueTable implements TableLayout {
    /** What a column holds, by the words that head it. */
    private enum Column {
        NUMBER("序号 编号 句号 镜号 号"),
        NAME("角色 人物 角色名 人名 说话人 姓名"),
        MOOD("语气 情绪 表情 状态"),
        SPEECH("台词 对白 对话 台词内容"),
        ACTION("动作 画面 画面内容 动作描写"),
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

    private static final int LONGEST_NAME = 12;
    private static final String NEVER_IN_A_NAME = "：:。！？!?，,；;…“”\"△▲《》";
    private static final String ENDS_OF_SENTENCES = "。！？!?…”」～~—";
    private static final Set<String> ACTION_NAMES = Set.of("△", "▲", "动作", "画面");

    private final Map<Column, Integer> columns;

    private DialogueTable(Map<Column, Integer> columns) {
        this.columns = columns;
    }

    /** The table that a row heads, or absent if the row does not name speakers and speeches, or names more. */
    static @Nullable DialogueTable headedBy(List<List<String>> cells) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < cells.size(); i++) {
            Column column = Column.of(String.join("", cells.get(i)));
            if (column == null || columns.putIfAbsent(column, i) != null) {
                return null;
            }
        }
        return columns.containsKey(Column.NAME) && columns.containsKey(Column.SPEECH)
                ? new DialogueTable(columns)
                : null;
    }

    /** The table that rows without a header are, or absent if they do not look like names with sentences beside them. */
    static @Nullable DialogueTable inferred(List<List<List<String>>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        if (width < 2 || width > 3) {
            return null;
        }
        var table = new DialogueTable(
                width == 2
                        ? Map.of(Column.NAME, 0, Column.SPEECH, 1)
                        : Map.of(Column.NUMBER, 0, Column.NAME, 1, Column.SPEECH, 2));
        int speeches = 0;
        int sentences = 0;
        for (List<List<String>> row : rows) {
            if (row.size() == 1 || words(row).isEmpty()) {
                continue;
            }
            if (!table.fits(row)) {
                return null;
            }
            String speech = table.words(row, Column.SPEECH);
            speeches += table.words(row, Column.NAME).isEmpty() ? 0 : 1;
            sentences += ENDS_OF_SENTENCES.indexOf(speech.charAt(speech.length() - 1)) >= 0 ? 1 : 0;
        }
        return speeches >= 2 && sentences * 2 >= speeches ? table : null;
    }

    private boolean fits(List<List<String>> row) {
        return row.size() == columns.size()
                && isCounter(words(row, Column.NUMBER))
                && isName(words(row, Column.NAME))
                && !words(row, Column.SPEECH).isEmpty();
    }

    private static boolean isCounter(String words) {
        return words.chars().allMatch(c -> Character.isDigit(c) || ".、()（）".indexOf(c) >= 0);
    }

    /** Nothing, the mark of action, or up to a dozen characters without the punctuation of sentences. */
    private static boolean isName(String words) {
        if (words.length() > 2 * LONGEST_NAME) {
            return false;
        }
        String name = words.replaceFirst("[（(【][^（(【]*+$", "");
        return ACTION_NAMES.contains(words)
                || (name.length() <= LONGEST_NAME
                        && name.chars().noneMatch(c -> NEVER_IN_A_NAME.indexOf(c) >= 0 || Character.isDigit(c)));
    }

    @Override
    public List<String> linesOf(List<List<String>> cells) {
        if (cells.size() != columns.size() || !isCounter(words(cells, Column.NUMBER))) {
            return WordTable.plain(cells);
        }
        List<String> lines = new ArrayList<>();
        for (String action : linesOf(cells, Column.ACTION)) {
            lines.add(isMarked(action) ? action : "△" + action);
        }
        lines.addAll(said(words(cells, Column.NAME), mood(cells), linesOf(cells, Column.SPEECH)));
        String remark = words(cells, Column.REMARK);
        if (!remark.isEmpty()) {
            lines.add("备注：" + remark);
        }
        return lines;
    }

    /** The lines of a speech; a name or a mood that opens none of them keeps a line of its own. */
    private static List<String> said(String name, String mood, List<String> speech) {
        List<String> lines = new ArrayList<>();
        boolean action = ACTION_NAMES.contains(name);
        if (action || name.isEmpty()) {
            lines.addAll(mood.isEmpty() ? List.of() : List.of(mood));
        } else if (speech.isEmpty()) {
            lines.add(name + mood);
        } else if (speech.stream().allMatch(DialogueTable::isMarked)) {
            lines.add("备注：" + name + mood);
        }
        String opening = action ? "△" : name.isEmpty() ? "" : name + mood + "：";
        speech.forEach(line -> lines.add(isMarked(line) ? line : opening + line));
        return lines;
    }

    /** The mood in brackets; empty if the table names none. */
    private String mood(List<List<String>> cells) {
        String mood = words(cells, Column.MOOD);
        boolean bracketed = mood.startsWith("（") || mood.startsWith("(");
        return mood.isEmpty() || bracketed ? mood : "（" + mood + "）";
    }

    /** Whether a line says by its own mark what it is: an action, or words wholly in brackets. */
    private static boolean isMarked(String line) {
        char first = line.charAt(0);
        char last = line.charAt(line.length() - 1);
        return first == '△' || first == '▲' || ("（(【[".indexOf(first) >= 0 && "）)】]".indexOf(last) >= 0);
    }

    private List<String> linesOf(List<List<String>> cells, Column column) {
        Integer index = columns.get(column);
        return index == null
                ? List.of()
                : cells.get(index).stream()
                        .flatMap(String::lines)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private String words(List<List<String>> cells, Column column) {
        return String.join(" ", linesOf(cells, column));
    }

    private static String words(List<List<String>> cells) {
        return String.join("", cells.stream().flatMap(List::stream).toList()).strip();
    }
}
