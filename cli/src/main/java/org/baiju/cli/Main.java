package org.baiju.cli;

import com.openhtmltopdf.util.XRLog;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.logging.LogManager;

/** Entry point of the commands. Exit codes: 0 done, 1 the machine failed, 2 the input or the usage was wrong. */
public final class Main {
    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        // The terminal's own encoding may not know Chinese; files and pipes expect UTF-8.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // Libraries log what no user can act on; what matters arrives as a sentence.
        LogManager.getLogManager().reset();
        XRLog.setLoggingEnabled(false);
        System.exit(new Main(out, err).run(List.of(args)));
    }

    int run(List<String> args) {
        var words = new Words(languageOf(args));
        if (args.isEmpty() || args.contains("--help") || args.contains("-h")) {
            out.print(words.get("help"));
            return args.isEmpty() ? 2 : 0;
        }
        List<String> rest = args.subList(1, args.size());
        return switch (args.getFirst()) {
            case "plan" -> plan(rest, words);
            case "script" -> script(rest, words);
            case "talent" -> talent(rest, words);
            case "season" -> season(rest, words);
            default -> {
                err.println(words.get("no-such-command", args.getFirst()));
                yield 2;
            }
        };
    }

    private int plan(List<String> args, Words words) {
        return switch (PlanOptions.parse(args)) {
            case PlanOptions.Wrong(String key, List<String> values) -> {
                err.println(words.get(key, values.toArray()));
                yield 2;
            }
            case PlanOptions.Parsed(PlanOptions options) -> new PlanCommand(options, words, out, err).run();
        };
    }

    private int script(List<String> args, Words words) {
        return switch (ScriptOptions.parse(args)) {
            case ScriptOptions.Wrong(String key, String value) -> {
                err.println(words.get(key, value));
                yield 2;
            }
            case ScriptOptions.Parsed(ScriptOptions options) -> new ScriptCommand(options, words, out, err).run();
        };
    }

    private int talent(List<String> args, Words words) {
        return switch (TalentOptions.parse(args)) {
            case TalentOptions.Wrong(String key, String value) -> {
                err.println(words.get(key, value));
                yield 2;
            }
            case TalentOptions.Parsed(TalentOptions options) -> new TalentCommand(options, words, out, err).run();
        };
    }

    private int season(List<String> args, Words words) {
        return switch (SeasonOptions.parse(args)) {
            case SeasonOptions.Wrong(String key, String value) -> {
                err.println(words.get(key, value));
                yield 2;
            }
            case SeasonOptions.Parsed(SeasonOptions options) -> new SeasonCommand(options, words, out, err).run();
        };
    }

    /** Needed before anything else is understood, because complaints have a language too. */
    private static Locale languageOf(List<String> args) {
        int option = args.indexOf("--lang");
        boolean english =
                option >= 0 && option + 1 < args.size() && args.get(option + 1).equals("en");
        return english ? Locale.ENGLISH : Locale.CHINESE;
    }
}
