package org.baiju.shootplan.papers;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Strip;

/**
 * The numbers by which papers call the characters: 1 for the one with the most scenes.
 *
 * @param byRole in the order of the numbers
 */
public record CastNumbers(Map<String, Integer> byRole) {

    /** Numbers for all characters of a plan; who has as many scenes as another and comes first in it goes first. */
    public static CastNumbers of(Plan plan) {
        Map<String, Integer> scenes = new LinkedHashMap<>();
        plan.strips().map(Strip::cast).forEach(cast -> cast.forEach(role -> scenes.merge(role, 1, Integer::sum)));
        List<String> roles = scenes.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Integer>::getValue)
                        .reversed())
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        roles.forEach(role -> numbers.put(role, numbers.size() + 1));
        return new CastNumbers(numbers);
    }

    /** The number of a character; 0 if the plan does not know it. */
    public int of(String role) {
        return byRole.getOrDefault(role, 0);
    }

    /** The numbers of a strip's cast in order, as in {@code 1, 2, 5}. */
    public String listed(Strip strip) {
        return strip.cast().stream().map(this::of).sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
