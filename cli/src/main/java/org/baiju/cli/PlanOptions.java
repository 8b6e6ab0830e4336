package org.baiju.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.baiju.shootplan.hours.HoursPack;
import org.baiju.shootplan.planner.PlanRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the plan command was asked to do.
 *
 * @param days how many shooting days there may be; absent for as many as needed
 * @param cast a table of performers; absent if nobody is known
 * @param places a table of places; absent if none is known
 * @param rules whose hours hold, one of {@link HoursPack#SHIPPED}
 * @param seed the same seed gives the same plan
 * @param json whether plan.json is printed as well
 */
record PlanOptions(
        Path script,
        LocalDate start,
        Path out,
        @Nullable Integer days,
        @Nullable Path cast,
        @Nullable Path places,
        String rules,
        long seed,
        boolean json) {
    private static final Set<String> WITH_VALUE =
            Set.of("--start", "--out", "--days", "--lang", "--cast", "--places", "--rules", "--seed");
    private static final int MOST_DAYS = PlanRequest.DAYS_MAX;
    /** Call sheets are named after their dates; years of more or fewer than four digits would not be known again. */
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** What came of reading the arguments. */
    sealed interface Result {}

    /** The arguments make sense. */
    record Parsed(PlanOptions options) implements Result {}

    /** They do not; the key of the sentence that says why, and its values. */
    record Wrong(String key, List<String> values) implements Result {
        Wrong(String key, String... values) {
            this(key, List.of(values));
        }
    }

    static Result parse(List<String> args) {
        Map<String, String> values = new HashMap<>();
        String script = null;
        boolean json = false;
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (WITH_VALUE.contains(arg)) {
                if (i + 1 == args.size()) {
                    return new Wrong("option-without-value", arg);
                }
                values.put(arg, args.get(++i));
            } else if (arg.equals("--json")) {
                json = true;
            } else if (arg.startsWith("--")) {
                return new Wrong("unknown-option", arg);
            } else if (script != null) {
                return new Wrong("one-script-only", arg);
            } else {
                script = arg;
            }
        }
        return script == null ? new Wrong("script-missing") : of(script, values, json);
    }

    private static Result of(String script, Map<String, String> values, boolean json) {
        String start = values.get("--start");
        String out = values.get("--out");
        if (start == null) {
            return new Wrong("start-missing");
        }
        if (out == null) {
            return new Wrong("out-missing");
        }
        String language = values.getOrDefault("--lang", "zh");
        if (!Set.of("zh", "en").contains(language)) {
            return new Wrong("wrong-language", language);
        }
        if (!ISO_DATE.matcher(start).matches()) {
            return new Wrong("wrong-start", start);
        }
        String days = values.get("--days");
        if (days != null && !isCount(days)) {
            return new Wrong("wrong-days", days);
        }
        String seed = values.getOrDefault("--seed", "1");
        if (!seed.matches("\\d{1,9}")) {
            return new Wrong("wrong-seed", seed);
        }
        String rules = values.getOrDefault("--rules", HoursPack.SHIPPED.getFirst());
        if (!HoursPack.SHIPPED.contains(rules)) {
            return new Wrong("wrong-rules", rules, String.join(", ", HoursPack.SHIPPED));
        }
        try {
            Integer count = days == null ? null : Integer.valueOf(days);
            return new Parsed(new PlanOptions(
                    Path.of(script),
                    LocalDate.parse(start),
                    Path.of(out),
                    count,
                    path(values.get("--cast")),
                    path(values.get("--places")),
                    rules,
                    Long.parseLong(seed),
                    json));
        } catch (DateTimeParseException noDate) {
            return new Wrong("wrong-start", start);
        } catch (InvalidPathException noPath) {
            return new Wrong("wrong-path", noPath.getInput());
        }
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null ? null : Path.of(text);
    }

    private static boolean isCount(String text) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST_DAYS;
    }
}
