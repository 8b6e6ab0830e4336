package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baiju.finding.Where;
import org.baiju.screenplay.CastMember;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.Element;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.FrontMatter;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Person;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.text.SourceLine;

/** Writes any script in the one clean Chinese format that {@code docs/house-format.md} describes. */
public final class HouseFormatWriter {
    private final StringBuilder text = new StringBuilder();
    private final List<HouseText.Step> trace = new ArrayList<>();
    private final List<String> source;
    private int written;

    private HouseFormatWriter(List<String> source) {
        this.source = source;
    }

    /** The script in the house format. Positions of its findings speak of the old text, not of this one. */
    public static HouseText write(Script script) {
        return write(script, "");
    }

    /**
     * The script in the house format, with a trace that quotes the source.
     *
     * @param source the text the script was read from
     */
    public static HouseText write(Script script, String source) {
        var writer = new HouseFormatWriter(
                SourceLine.linesOf(source).stream().map(SourceLine::words).toList());
        writer.script(script);
        return new HouseText(writer.text.toString(), writer.trace);
    }

    private void script(Script script) {
        add(0, "《" + script.title().replace("》", "〉").replace("\n", " ") + "》");
        frontMatter(script.frontMatter());
        for (Episode episode : script.episodes()) {
            blank();
            if (episode.number() > 0) {
                add(episode.at().line(), ("第" + episode.number() + "集 " + oneLine(episode.title())).strip());
            }
            episode.scenes().forEach(this::scene);
        }
    }

    private void frontMatter(FrontMatter front) {
        front.titlePage()
                .forEach(entry -> add(
                        entry.at().line(),
                        entry.key().isEmpty()
                                ? "备注：" + String.join("，", entry.values())
                                : entry.key() + "：" + String.join("，", entry.values())));
        front.notes().forEach(note -> add(note.at().line(), oneLine(note.text())));
        if (!front.synopsis().isEmpty()) {
            add(0, "大纲：" + front.synopsis());
        }
        if (!front.people().isEmpty()) {
            add(0, "人物小传：");
            front.people().forEach(person -> add(person.at().line(), biography(person)));
        }
    }

    private static String biography(Person person) {
        String age = person.age() == null ? "" : "（" + person.age() + "岁）";
        return person.name() + age + "：" + oneLine(person.description());
    }

    private void scene(Scene scene) {
        blank();
        Heading heading = scene.heading();
        if (heading != null) {
            add(scene.at().line(), heading(scene, heading));
        }
        list("人物", scene.cast().stream().map(HouseFormatWriter::member).toList());
        list("道具", scene.props());
        elements(scene);
        scene.lines().forEach(this::line);
    }

    private static String heading(Scene scene, Heading heading) {
        List<String> fields = new ArrayList<>();
        String label = scene.label().replace(" ", "");
        fields.add(label.startsWith("+") ? "+场" : scene.episode() + "-" + label);
        if (heading.time() != null) {
            fields.add(heading.time().written().replace(" ", ""));
        }
        if (heading.intExt() != null) {
            fields.add(SceneHead.wordFor(heading.intExt()));
        }
        if (!heading.place().isEmpty()) {
            fields.add(oneLine(heading.place()));
        }
        String flags = heading.flags().stream().map(flag -> "（" + flag + "）").collect(Collectors.joining());
        return String.join(" ", fields) + flags;
    }

    private static String member(CastMember member) {
        String state = member.state() == null ? "" : "【" + member.state() + "】";
        return member.name() + state + (member.quantity() == null ? "" : "×" + member.quantity());
    }

    /** What stands in the scene as a line of its own is not listed once more. */
    private void elements(Scene scene) {
        Map<Category, List<String>> byCategory = new LinkedHashMap<>();
        for (Element element : scene.elements()) {
            boolean asLine = scene.lines().stream()
                    .anyMatch(line -> line.kind() == LineKind.NOTE && isCueOf(line.text(), element));
            if (!asLine) {
                String quantity = element.quantity() == null ? "" : "×" + element.quantity();
                byCategory
                        .computeIfAbsent(element.category(), _ -> new ArrayList<>())
                        .add(element.name() + quantity);
            }
        }
        byCategory.forEach((category, names) -> {
            String label = Labels.houseLabel(category);
            list(label == null ? "备注：" + category.id() : label, names);
        });
    }

    private static boolean isCueOf(String text, Element element) {
        int colon = text.indexOf('：');
        Labels.Label label = colon < 0 ? null : Labels.of(text.substring(0, colon));
        return label != null && label.category() == element.category() && text.contains(element.name());
    }

    private void list(String label, List<String> names) {
        if (!names.isEmpty()) {
            add(0, label + "：" + names.stream().map(HouseFormatWriter::oneLine).collect(Collectors.joining("、")));
        }
    }

    private void line(Line line) {
        add(
                line.at(),
                switch (line.kind()) {
                    case ACTION, SHOT, GENERAL -> each("△", line.text());
                    case DIALOGUE -> speech(line);
                    case PARENTHETICAL, BARE_PARENTHETICAL -> "（" + oneLine(line.text()) + "）";
                    case LYRIC -> each("♪", (line.speaker() == null ? "" : line.speaker() + "：") + line.text());
                    case ON_SCREEN_TEXT, CENTERED -> onScreen(oneLine(line.text()));
                    case TRANSITION -> ended(oneLine(line.text()));
                    case NOTE, SYNOPSIS, SECTION, NEW_ACT, END_OF_ACT, BONEYARD -> note(oneLine(line.text()));
                    case PAGE_BREAK -> line.text().isBlank() ? "———" : oneLine(line.text());
                });
    }

    private static String each(String mark, String text) {
        return text.lines().map(line -> mark + line.strip()).collect(Collectors.joining("\n"));
    }

    private static String speech(Line line) {
        String delivery = line.delivery();
        String speaker = line.speaker();
        if (speaker != null) {
            return speaker + (delivery == null ? "" : "（" + delivery + "）") + "：" + oneLine(line.text());
        }
        boolean inner = delivery != null && delivery.startsWith("OS");
        String mood = delivery == null || delivery.length() < 4 ? "" : "（" + delivery.substring(3) + "）";
        return (inner ? "OS" : "旁白") + mood + "：" + oneLine(line.text());
    }

    private static String onScreen(String text) {
        int colon = text.indexOf('：');
        Labels.Label label = colon < 0 ? null : Labels.of(text.substring(0, colon));
        boolean labelled = label != null && label.use() == Labels.Use.ON_SCREEN;
        return labelled ? "【" + text + "】" : "【字幕：" + text + "】";
    }

    private static String ended(String text) {
        return EndMark.is(SourceLine.plain(text)) ? text : "【" + transition(text) + "】";
    }

    /** A transition is known by its first words; a foreign one is put behind one that is. */
    private static String transition(String text) {
        return BodyLine.opensTransition(text) ? text : "转场：" + text;
    }

    private static String note(String text) {
        int colon = text.indexOf('：');
        Labels.Label label = colon < 0 ? null : Labels.of(SourceLine.plain(text.substring(0, colon)));
        boolean kept = label != null && (label.use() == Labels.Use.NOTE || label.use() == Labels.Use.ELEMENTS);
        return kept ? "【" + text + "】" : "【备注：" + text + "】";
    }

    private static String oneLine(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }

    private void add(Where.Text at, String line) {
        add(at.line(), line);
    }

    private void add(int from, String line) {
        int lines = (int) Math.max(1, line.lines().count());
        String before = from >= 1 && from <= source.size() ? source.get(from - 1) : "";
        trace.add(new HouseText.Step(from, written + 1, lines, before, line));
        text.append(line).append('\n');
        written += lines;
    }

    private void blank() {
        text.append('\n');
        written++;
    }
}
