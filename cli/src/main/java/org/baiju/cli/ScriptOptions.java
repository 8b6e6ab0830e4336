package org.baiju.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baiju.paperwork.script.ScriptExport;
import org.jspecify.annotations.Nullable;

/**
 * What the script command was asked to do.
 *
 * @param files in the order given
 * @param to what each script is to be written as; absent for none
 * @param out the folder of what is written; absent for that of the script
 * @param json whether objects are printed instead of reports
 */
record ScriptOptions(
        List<Path> files,
        @Nullable ScriptExport to,
        @Nullable Path out,
        boolean json) {

    /** What came of reading the arguments. */
    sealed interface Result {}

    /** The arguments make sense. */
    record Parsed(ScriptOptions options) implements Result {}

    /** They do not; the key of the sentence that says why, and its value. */
    record Wrong(String key, String value) implements Result {}

    static Result parse(List<String> args) {
        List<Path> files = new ArrayList<>();
        ScriptExport to = null;
        Path out = null;
        boolean json = false;
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            boolean takesValue = Set.of("--to", "--out", "--lang").contains(arg);
            if (takesValue && i + 1 == args.size()) {
                return new Wrong("option-without-value", arg);
            }
            String value = takesValue ? args.get(++i) : arg;
            try {
                switch (arg) {
                    case "--json" -> json = true;
                    case "--out" -> out = Path.of(value);
                    case "--to" -> {
                        to = ScriptExport.find(value).orElse(null);
                        if (to == null) {
                            return new Wrong("wrong-format", value);
                        }
                    }
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
            } catch (InvalidPathException noPath) {
                return new Wrong("wrong-path", noPath.getInput());
            }
        }
        return files.isEmpty()
                ? new Wrong("scripts-missing", "")
                : new Parsed(new ScriptOptions(List.copyOf(files), to, out, json));
    }
}
