package org.baiju.paperwork;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose names stand on the papers.
 *
 * @param crew in the order of the call sheet
 * @param actors who plays whom, by character; characters without an actor are left blank
 * @param guardians name and phone of who answers for a child, by the id of the performer
 */
public record People(List<Member> crew, Map<String, String> actors, Map<String, String> guardians) {
    /** Nobody is known yet: the papers have blanks for them. */
    public static final People UNKNOWN = new People(List.of(), Map.of());

    public People(List<Member> crew, Map<String, String> actors) {
        this(crew, actors, Map.of());
    }

    public People {
        crew = List.copyOf(crew);
        actors = Map.copyOf(actors);
        guardians = Map.copyOf(guardians);
    }

    /**
     * One of the crew.
     *
     * @param person the id of the person; empty if none is known
     * @param job in the language of the paper
     * @param phone absent if unknown
     */
    public record Member(
            String person,
            String job,
            String name,
            @Nullable String phone) {
        /** Somebody without an id. */
        public Member(String job, String name, @Nullable String phone) {
            this("", job, name, phone);
        }
    }

    /** Empty if nobody is known. */
    public String guardianOf(String performer) {
        return guardians.getOrDefault(performer, "");
    }

    /** Empty if nobody is known. */
    public String actorOf(String character) {
        return actors.getOrDefault(character, "");
    }
}
