package org.baiju.screenplay;

import java.util.List;

/**
 * What stands before the first episode.
 *
 * @param synopsis the words under 大纲, paragraphs parted by line breaks; empty if there are none
 * @param people the biographies under 人物小传, in the order of the file
 * @param titlePage the entries of a title page of keys and values, in the order of the file
 * @param notes every other line, as written
 */
public record FrontMatter(String synopsis, List<Person> people, List<TitleEntry> titlePage, List<Line> notes) {
    /** A script that starts with its first episode. */
    public static final FrontMatter EMPTY = new FrontMatter("", List.of(), List.of(), List.of());

    public FrontMatter {
        people = List.copyOf(people);
        titlePage = List.copyOf(titlePage);
        notes = List.copyOf(notes);
    }
}
