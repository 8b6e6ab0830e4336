package org.baiju.paperwork;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose names stand on the papers.
 *
 * @param crew in the order of the call sheet
 * @param actors who plays whom, by character; characters without an actor are left blank
 */
public record People(List<Member> crew, Map<String, String> actors) {
    /** Nobody is known yet: the papers have blanks for them. */
    public static final People UNKNOWN = new People(List.of(), Map.of());

    public People {
        crew = List.copyOf(crew);
        actors = Map.copyOf(actors);
    }

    /**
     * One of the crew.
     *
     * @param job in the language of the paper
     * @param phone absent if unknown
     */
    public record Member(String job, String name, @Nullable String phone) {
        String line() {
            return phone == null ? "%s %s".formatted(job, name) : "%s %s %s".formatted(job, name, phone);
        }
    }

    String actorOf(String character) {
        return actors.getOrDefault(character, "");
    }
}
