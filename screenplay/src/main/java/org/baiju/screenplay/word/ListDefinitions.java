package org.baiju.screenplay.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What word/numbering.xml says: lists, each counting as an abstract list does unless it says otherwise. */
final class ListDefinitions {
    /** Lists may borrow their levels from a numbering style, which may borrow them in turn, or from itself. */
    private static final int MOST_LINKS = 4;

    /**
     * One list.
     *
     * @param counted the abstract list whose items count on with those of this list
     * @param levels by depth; null where the list has none
     * @param restarted the levels that start anew with the first item of this list
     */
    record WordList(String counted, List<@Nullable ListLevel> levels, List<Integer> restarted) {}

    private static final class Abstract {
        final @Nullable ListLevel[] levels = new ListLevel[ListLevel.COUNT];
        String linked = "";
    }

    private static final class Concrete {
        String abstractId = "";
        final @Nullable ListLevel[] levels = new ListLevel[ListLevel.COUNT];
        final @Nullable Integer[] starts = new Integer[ListLevel.COUNT];
    }

    /** A level while it is being read. */
    private static final class LevelDraft {
        final int depth;
        NumberFormat format = NumberFormat.DECIMAL;
        String text = "";
        int start = 1;
        int restart;
        boolean digits;
        boolean apart = true;
        String style = "";

        LevelDraft(int depth) {
            this.depth = depth;
            this.restart = depth;
        }

        ListLevel finish() {
            return new ListLevel(format, text, start, restart, digits, apart, style);
        }
    }

    private final Map<String, Abstract> abstracts = new HashMap<>();
    private final Map<String, Concrete> lists = new HashMap<>();
    private final Map<String, String> abstractsOfStyles = new HashMap<>();

    private String abstractId = "";
    private @Nullable Abstract openAbstract;
    private @Nullable Concrete openList;
    private @Nullable LevelDraft openLevel;
    private int overridden;

    static ListDefinitions of(byte[] part) throws XMLStreamException {
        var definitions = new ListDefinitions();
        XMLStreamReader reader = WordXml.readerOf(part);
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                definitions.start(reader);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                definitions.end(reader.getLocalName());
            }
        }
        return definitions;
    }

    /** The list of an id, or absent if there is none. */
    @Nullable
    WordList list(String id) {
        Concrete list = lists.get(id);
        if (list == null) {
            return null;
        }
        String counted = list.abstractId;
        Abstract base = abstracts.get(counted);
        for (int i = 0; i < MOST_LINKS && base != null && !base.linked.isEmpty(); i++) {
            counted = abstractsOfStyles.getOrDefault(base.linked, "");
            base = abstracts.get(counted);
        }
        if (base == null) {
            return null;
        }
        List<@Nullable ListLevel> levels = new ArrayList<>(Arrays.asList(base.levels));
        List<Integer> restarted = new ArrayList<>();
        for (int depth = 0; depth < ListLevel.COUNT; depth++) {
            ListLevel own = list.levels[depth];
            ListLevel level = own == null ? levels.get(depth) : own;
            Integer start = list.starts[depth];
            if (start != null) {
                restarted.add(depth);
            }
            levels.set(depth, level == null || start == null ? level : level.startingAt(start));
        }
        return new WordList(counted, Collections.unmodifiableList(levels), restarted);
    }

    private void start(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "abstractNum" -> {
                abstractId = attribute(reader, "abstractNumId");
                openAbstract = new Abstract();
                abstracts.putIfAbsent(abstractId, openAbstract);
            }
            case "num" -> {
                openList = new Concrete();
                lists.putIfAbsent(attribute(reader, "numId"), openList);
            }
            case "lvlOverride" -> overridden = depth(reader);
            case "lvl" -> openLevel = new LevelDraft(depth(reader));
            default -> property(reader);
        }
    }

    private void property(XMLStreamReader reader) {
        String name = reader.getLocalName();
        if (openLevel != null) {
            readInto(openLevel, name, reader);
        } else if (openList != null && name.equals("abstractNumId")) {
            openList.abstractId = WordXml.value(reader);
        } else if (openList != null && name.equals("startOverride")) {
            openList.starts[overridden] = WordXml.number(WordXml.value(reader));
        } else if (openAbstract != null && name.equals("styleLink")) {
            abstractsOfStyles.putIfAbsent(WordXml.value(reader), abstractId);
        } else if (openAbstract != null && name.equals("numStyleLink")) {
            openAbstract.linked = WordXml.value(reader);
        }
    }

    private static void readInto(LevelDraft level, String name, XMLStreamReader reader) {
        switch (name) {
            case "start" -> level.start = numberOr(level.start, reader);
            case "numFmt" -> level.format = NumberFormat.of(WordXml.value(reader));
            case "lvlText" -> level.text = WordXml.value(reader);
            case "lvlRestart" -> level.restart = Math.min(level.depth, numberOr(level.restart, reader));
            case "isLgl" -> level.digits = WordXml.isOn(reader);
            case "suff" -> level.apart = !WordXml.value(reader).equals("nothing");
            case "pStyle" -> level.style = WordXml.value(reader);
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "abstractNum" -> openAbstract = null;
            case "num" -> openList = null;
            case "lvl" -> {
                LevelDraft level = openLevel;
                openLevel = null;
                if (level != null && openList != null) {
                    openList.levels[level.depth] = level.finish();
                } else if (level != null && openAbstract != null) {
                    openAbstract.levels[level.depth] = level.finish();
                }
            }
            default -> {}
        }
    }

    private static int depth(XMLStreamReader reader) {
        Integer depth = WordXml.number(WordXml.attribute(reader, "ilvl"));
        return depth == null ? 0 : Math.min(depth, ListLevel.COUNT - 1);
    }

    private static int numberOr(int absent, XMLStreamReader reader) {
        Integer number = WordXml.number(WordXml.value(reader));
        return number == null ? absent : number;
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = WordXml.attribute(reader, name);
        return value == null ? "" : value;
    }
}
