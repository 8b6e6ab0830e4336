package org.baiju.shootplan;

import java.util.List;

/**
 * One scene on the plan (排期条).
 *
 * @param key the scene's id, unique on a plan
 * @param number the scene's number as written
 * @param cast the names of the people in it
 */
public record Strip(String key, int episode, String number, Setting setting, List<String> cast, Measure measure) {
    public Strip {
        cast = List.copyOf(cast);
    }
}
