package org.baiju.screenplay.fountain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.finding.Where;
import org.baiju.screenplay.FrontMatter;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Person;
import org.baiju.screenplay.TitleEntry;
import org.jspecify.annotations.Nullable;

/**
 * Front matter on a title page: outline, biographies and notes stand under keys of their own. Under a key that says something
 * else, or in other words than {@link #entries} writes, an entry stays what it is.
 */
final class FrontPage {
    private static final String OUTLINE = "大纲";
    private static final String PEOPLE = "人物小传";
    private static final String NOTES = "备注";
    private static final Pattern PERSON = Pattern.compile("([^：（）]{1,40})(?:（(\\d{1,3})岁）)?：(.*)");

    private static final Where.Text START = new Where.Text(1, 1, 0);

    private FrontPage() {}

    /** The front matter that a title page holds. */
    static FrontMatter of(List<TitleEntry> page) {
        List<TitleEntry> left = new ArrayList<>(page);
        TitleEntry outline = take(left, OUTLINE);
        TitleEntry notes = take(left, NOTES);
        TitleEntry people = last(left, PEOPLE);
        List<Person> persons = new ArrayList<>();
        if (people != null) {
            for (String value : people.values()) {
                Person person = person(value, people);
                if (person != null) {
                    persons.add(person);
                }
            }
            if (persons.size() == people.values().size()) {
                left.remove(people);
            } else {
                persons.clear();
            }
        }
        return new FrontMatter(
                outline == null ? "" : String.join("\n", outline.values()),
                persons,
                left,
                notes == null
                        ? List.of()
                        : notes.values().stream()
                                .map(value -> Line.of(LineKind.NOTE, value, notes.at()))
                                .toList());
    }

    /** What a title page says of a script beside its entries: keys with their values. */
    static List<TitleEntry> entries(FrontMatter front) {
        List<TitleEntry> entries = new ArrayList<>();
        add(entries, OUTLINE, front.synopsis().lines().toList());
        add(entries, PEOPLE, front.people().stream().map(FrontPage::written).toList());
        add(entries, NOTES, front.notes().stream().map(Line::text).toList());
        return entries;
    }

    private static void add(List<TitleEntry> entries, String key, List<String> values) {
        List<String> words = values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (!words.isEmpty()) {
            entries.add(new TitleEntry(key, words, START));
        }
    }

    private static @Nullable TitleEntry take(List<TitleEntry> entries, String key) {
        TitleEntry found = last(entries, key);
        entries.remove(found);
        return found;
    }

    /** The last, for the writer puts its own below all others. */
    private static @Nullable TitleEntry last(List<TitleEntry> entries, String key) {
        return entries.reversed().stream()
                .filter(entry -> entry.key().equals(key) && !entry.values().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Person person(String value, TitleEntry entry) {
        Matcher matcher = PERSON.matcher(value);
        if (!matcher.matches()) {
            return null;
        }
        Integer age = matcher.group(2) == null ? null : Integer.valueOf(matcher.group(2));
        var person = new Person(matcher.group(1), age, matcher.group(3), entry.at());
        return written(person).equals(value) ? person : null;
    }

    private static String written(Person person) {
        String age = person.age() == null ? "" : "（%d岁）".formatted(person.age());
        return person.name() + age + "：" + person.description();
    }
}
