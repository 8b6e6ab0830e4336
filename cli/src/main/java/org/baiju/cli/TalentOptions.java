package org.baiju.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the talent command was asked to do.
 *
 * @param files in the order given
 * @param time how long each file may take; absent for as long as it needs
 */
record TalentOptions(List<Path> files, @Nullable Duration time) {
    /** A day; longer searches end for lack of memory. */
    private static final int MOST_SECONDS = 86_400;

    /** What came of reading the arguments. */
    sealed interface Result {}

    /** The arguments make sense. */
    record Parsed(TalentOptions options) implements Result {}

    /** They do not; the key of the sentence that says why, and its value. */
    record Wrong(String key, String value) implements Result {}

    static Result parse(List<String> args) {
        List<Path> files = new ArrayList<>();
        Duration time = null;
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            boolean takesValue = Set.of("--seconds", "--lang").contains(arg);
            if (takesValue && i + 1 == args.size()) {
                return new Wrong("option-without-value", arg);
            }
            String value = takesValue ? args.get(++i) : arg;
            try {
                switch (arg) {
                    case "--seconds" -> time = Duration.ofSeconds(seconds(value));
                    case "--lang" -> {
                        if (!Set.of("zh", "en").contains(value)) {
                            return new Wrong("wrong-language", value);
                        }
                    }
                    default -> {
                        if (arg.startsWith("--")) {
                            return new Wrong("unknown-option", arg);
                        }
                        files.add(Path.of(arg));
                    }
                }
            } catch (NumberFormatException _) {
                return new Wrong("wrong-seconds", value);
            } catch (InvalidPathException noPath) {
                return new Wrong("wrong-path", noPath.getInput());
            }
        }
        return files.isEmpty()
                ? new Wrong("talent-files-missing", "")
                : new Parsed(new TalentOptions(List.copyOf(files), time));
    }

    private static int seconds(String value) {
        int seconds = Integer.parseInt(value);
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw new NumberFormatException(value);
        }
        return seconds;
    }
}
