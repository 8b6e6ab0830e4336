package org.baiju.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.baiju.shootplan.season.Effort;
import org.jspecify.annotations.Nullable;

/** What the season command was asked to do. */
record SeasonOptions(Path instance, Path out, Effort effort) {
    /** An hour; longer searches find next to nothing. */
    private static final int MOST_SECONDS = 3_600;

    /** What came of reading the arguments. */
    sealed interface Result {}

    /** The arguments make sense. */
    record Parsed(SeasonOptions options) implements Result {}

    /** They do not; the key of the sentence that says why, and its value. */
    record Wrong(String key, String value) implements Result {}

    static Result parse(List<String> args) {
        Path instance = null;
        Path out = null;
        Duration time = null;
        long seed = 1;
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            boolean takesValue =
                    Set.of("--out", "--seconds", "--seed", "--lang").contains(arg);
            if (takesValue && i + 1 == args.size()) {
                return new Wrong("option-without-value", arg);
            }
            String value = takesValue ? args.get(++i) : arg;
            try {
                switch (arg) {
                    case "--out" -> out = Path.of(value);
                    case "--seconds" -> {
                        time = seconds(value);
                        if (time == null) {
                            return new Wrong("season-wrong-seconds", value);
                        }
                    }
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--lang" -> {
                        if (!Set.of("zh", "en").contains(value)) {
                            return new Wrong("wrong-language", value);
                        }
                    }
                    default -> {
                        if (arg.startsWith("--")) {
                            return new Wrong("unknown-option", arg);
                        }
                        if (instance != null) {
                            return new Wrong("season-one-only", arg);
                        }
                        instance = Path.of(arg);
                    }
                }
            } catch (NumberFormatException _) {
                return new Wrong("wrong-seed", value);
            } catch (InvalidPathException noPath) {
                return new Wrong("wrong-path", noPath.getInput());
            }
        }
        if (instance == null) {
            return new Wrong("season-missing", "");
        }
        if (out == null) {
            return new Wrong("season-out-missing", "");
        }
        Effort effort = Effort.thorough(seed);
        return new Parsed(new SeasonOptions(instance, out, time == null ? effort : effort.within(time)));
    }

    private static @Nullable Duration seconds(String value) {
        try {
            int seconds = Integer.parseInt(value);
            return seconds < 1 || seconds > MOST_SECONDS ? null : Duration.ofSeconds(seconds);
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
