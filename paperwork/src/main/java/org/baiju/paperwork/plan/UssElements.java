package org.baiju.paperwork.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.IntExt;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Setting;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.papers.CastNumbers;
import org.baiju.shootplan.uss.Ucid;
import org.baiju.shootplan.uss.UssCategory;
import org.baiju.shootplan.uss.UssElement;
import org.baiju.shootplan.uss.UssElement.Dood;
import org.baiju.shootplan.uss.UssExtras;

/** What the strips of a plan need, each thing once, under ids that its scenes refer to. */
final class UssElements {
    private final CastNumbers numbers;
    private final Map<Ucid, Map<String, String>> ids = new LinkedHashMap<>();
    private final List<UssElement> elements = new ArrayList<>();

    UssElements(Plan plan) {
        this.numbers = CastNumbers.of(plan);
    }

    /** The ids of what a strip needs; what is new is noted. */
    List<String> of(Strip strip, int unit) {
        List<String> of = new ArrayList<>();
        Setting setting = strip.setting();
        of.add(id(Ucid.SET, setting.name()));
        if (setting.intExt() != null) {
            of.add(id(
                    Ucid.INT_EXT,
                    setting.intExt() == IntExt.INT_EXT
                            ? "INT/EXT"
                            : setting.intExt().name()));
        }
        of.add(id(Ucid.DAY_NIGHT, setting.light().name()));
        if (!setting.place().isEmpty()) {
            of.add(id(Ucid.LOCATION, setting.place()));
        }
        of.add(id(Ucid.UNIT, String.valueOf(unit)));
        if (strip.notes().storyDay() != null) {
            of.add(id(Ucid.SCRIPT_DAY, strip.notes().storyDay()));
        }
        strip.cast().forEach(role -> of.add(id(Ucid.CAST_MEMBERS, role)));
        strip.notes().extras().forEach(crowd -> of.add(id(Ucid.BACKGROUND_ACTORS, crowd)));
        // In the order of the categories, so that the same plan always makes the same file.
        for (Category category : Category.values()) {
            strip.notes()
                    .elements()
                    .getOrDefault(category, List.of())
                    .forEach(thing -> of.add(id(ucid(category), thing)));
        }
        return of.stream().distinct().toList();
    }

    private String id(Ucid category, String name) {
        Map<String, String> known = ids.computeIfAbsent(category, _ -> new LinkedHashMap<>());
        String id = known.get(name);
        if (id == null) {
            id = categoryId(category) + "-" + (known.size() + 1);
            known.put(name, id);
            elements.add(element(id, category, name));
        }
        return id;
    }

    private UssElement element(String id, Ucid category, String name) {
        boolean isCast = category == Ucid.CAST_MEMBERS;
        String boardId = isCast ? String.valueOf(numbers.of(name)) : null;
        return new UssElement(
                id,
                categoryId(category),
                name,
                null,
                boardId,
                isCast,
                new Dood(isCast, isCast, false, null),
                List.of(),
                List.of(),
                List.of(),
                UssExtras.NONE);
    }

    List<UssElement> list() {
        return elements;
    }

    List<UssCategory> categories() {
        List<UssCategory> categories = new ArrayList<>();
        ids.forEach((category, known) -> categories.add(new UssCategory(
                categoryId(category),
                (long) category.number(),
                name(category),
                null,
                List.copyOf(known.values()),
                UssExtras.NONE)));
        return categories;
    }

    private static String categoryId(Ucid category) {
        return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As in Set Dressing. */
    private static String name(Ucid category) {
        var name = new StringBuilder();
        for (String word : category.name().split("_", -1)) {
            name.append(name.isEmpty() ? "" : " ")
                    .append(word.charAt(0))
                    .append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private static Ucid ucid(Category category) {
        return switch (category) {
            case CAST -> Ucid.CAST_MEMBERS;
            case BACKGROUND -> Ucid.BACKGROUND_ACTORS;
            case MAKEUP -> Ucid.MAKEUP_HAIR;
            case ANIMAL_WRANGLER -> Ucid.ANIMAL_WRANGLERS;
            default -> named(category.name());
        };
    }

    /** The other categories have one name in both lists. */
    private static Ucid named(String name) {
        for (Ucid ucid : Ucid.values()) {
            if (ucid.name().equals(name)) {
                return ucid;
            }
        }
        return Ucid.OTHER;
    }
}
