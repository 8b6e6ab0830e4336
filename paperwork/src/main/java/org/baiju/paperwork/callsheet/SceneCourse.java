package org.baiju.paperwork.callsheet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.SceneNote;
import org.baiju.paperwork.callsheet.CallSheet.CourseLine;
import org.baiju.paperwork.callsheet.CallSheet.SceneLine;
import org.baiju.screenplay.Category;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.clock.Timetable;
import org.baiju.shootplan.papers.CastNumbers;

/** Tells a day by its scenes: when each is shot, and what all of them need. */
final class SceneCourse {
    private final Production production;
    private final CastNumbers numbers;

    SceneCourse(Production production, CastNumbers numbers) {
        this.production = production;
        this.numbers = numbers;
    }

    List<CourseLine> of(Timetable timetable) {
        return timetable.entries().stream().map(this::line).toList();
    }

    private CourseLine line(Timetable.Entry entry) {
        return switch (entry.item()) {
            case Strip strip -> new CourseLine(entry.kind(), entry.from(), entry.to(), "", scene(strip));
            case Banner banner -> new CourseLine(entry.kind(), entry.from(), entry.to(), banner.text(), null);
            case null -> {
                String text =
                        entry.kind() == Timetable.Kind.MOVE ? entry.place().name() : "";
                yield new CourseLine(entry.kind(), entry.from(), entry.to(), text, null);
            }
        };
    }

    private SceneLine scene(Strip strip) {
        SceneNote note = note(strip);
        return new SceneLine(
                strip.key(),
                strip.number(),
                strip.setting().intExt(),
                strip.setting().light(),
                note.time(),
                strip.setting().place(),
                Objects.requireNonNullElse(strip.setting().set(), ""),
                note.synopsis(),
                strip.measure().eighths(),
                seconds(strip.measure().screen()),
                strip.cast(),
                numbers.listed(strip),
                note.extras(),
                note.props());
    }

    List<String> extras(List<Strip> strips) {
        return gather(strips.stream().map(strip -> note(strip).extras()).toList());
    }

    Map<Category, List<String>> needs(List<Strip> strips) {
        Map<Category, List<List<String>>> all = new EnumMap<>(Category.class);
        for (Strip strip : strips) {
            all.computeIfAbsent(Category.PROPS, _ -> new ArrayList<>())
                    .add(note(strip).props());
            strip.notes()
                    .elements()
                    .forEach((category, things) -> all.computeIfAbsent(category, _ -> new ArrayList<>())
                            .add(things));
        }
        Map<Category, List<String>> needs = new EnumMap<>(Category.class);
        all.forEach((category, things) -> needs.put(category, gather(things)));
        return needs;
    }

    private SceneNote note(Strip strip) {
        return production.noteOn(strip.key());
    }

    private static List<String> gather(List<? extends Collection<String>> lists) {
        Set<String> all = new LinkedHashSet<>();
        lists.forEach(all::addAll);
        return List.copyOf(all);
    }

    static long seconds(Duration screen) {
        return Math.round(screen.toMillis() / 1000.0);
    }
}
