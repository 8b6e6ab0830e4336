package org.baiju.screenplay.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.baiju.screenplay.word.ListDefinitions.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Counts the numbered paragraphs of a Word file in their order and tells what Word draws before each: a heading such as 第1集
 * or 1-1 may stand in the file without its number.
 */
final class WordNumbering {
    static final String PART = "word/numbering.xml";

    private final ListDefinitions definitions;
    private final WordStyles styles;
    private final Map<String, ListCount> counts = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    private WordNumbering(ListDefinitions definitions, WordStyles styles) {
        this.definitions = definitions;
        this.styles = styles;
    }

    /** The numbering of a file; one that draws nothing if the part is missing or damaged. */
    static WordNumbering of(byte @Nullable [] part, WordStyles styles) {
        try {
            return new WordNumbering(part == null ? new ListDefinitions() : ListDefinitions.of(part), styles);
        } catch (XMLStreamException damaged) {
            return new WordNumbering(new ListDefinitions(), styles);
        }
    }

    /**
     * Counts a paragraph and gives the text a reader sees: with what Word draws before it, if that says something.
     *
     * @param own what the paragraph itself says of its place in a list
     * @param style of the paragraph; empty if it names none
     * @param inTable whether the paragraph stands in a cell, where a bare number may be all there is
     */
    String numbered(String text, ListPlace own, String style, boolean inTable) {
        String named = style.isEmpty() ? styles.standard() : style;
        ListPlace place = own.orFrom(styles.placeOf(named));
        WordList list = place.isInAList() ? definitions.list(String.valueOf(place.list())) : null;
        if (list == null) {
            return text;
        }
        int depth = depth(list, place);
        ListCount count = counts.computeIfAbsent(list.counted(), _ -> new ListCount());
        if (begun.add(place.list())) {
            list.restarted().forEach(count::restart);
        }
        count.count(list.levels(), depth);
        ListLevel level = list.levels().get(depth);
        String drawn = count.drawn(list.levels(), depth);
        if (level == null || drawn.isEmpty() || (level.isBareCounter() && !needsCounter(text, inTable))) {
            return text;
        }
        return text.isEmpty() || !level.apart() || level.isActionMark() ? drawn + text : drawn + " " + text;
    }

    /** A paragraph that is in a list by its style counts on the level that is bound to the style. */
    private static int depth(WordList list, ListPlace place) {
        List<@Nullable ListLevel> levels = list.levels();
        for (int depth = 0; place.style() != null && depth < levels.size(); depth++) {
            ListLevel level = levels.get(depth);
            if (level != null && level.style().equals(place.style())) {
                return depth;
            }
        }
        return place.level() == null ? 0 : Math.min(place.level(), ListLevel.COUNT - 1);
    }

    /** A counter before a speech or an action would only spoil the name or the mark that opens it. */
    private static boolean needsCounter(String text, boolean inTable) {
        String words = text.strip();
        if (words.isEmpty()) {
            return inTable;
        }
        return "△▲∆Δ▵【[（(※♪♫《".indexOf(words.charAt(0)) < 0 && words.indexOf('：') < 0 && words.indexOf(':') < 0;
    }
}
