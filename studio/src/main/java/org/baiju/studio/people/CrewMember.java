package org.baiju.studio.people;

import java.util.Arrays;
import org.baiju.studio.platform.page.Language;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Job;

/**
 * Somebody behind the camera of a series.
 *
 * @param department may be empty
 * @param job a {@link Job} by name, or in words
 */
public record CrewMember(Person person, String department, String job) {

    /** The job in a language, as far as it is one that every call sheet names. */
    public static String jobIn(Words words, Language language, String job) {
        return Arrays.stream(Job.values()).anyMatch(known -> known.name().equals(job))
                ? words.say(language, "series.job." + job)
                : job;
    }
}
