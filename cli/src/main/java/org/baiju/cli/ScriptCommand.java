package org.baiju.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.baiju.finding.Finding;
import org.baiju.finding.Wording;
import org.baiju.paperwork.script.ScriptExport;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;

/** {@code script}: reads script files, says what is in them and what is odd, and writes them in another format. */
final class ScriptCommand {
    private final ScriptOptions options;
    private final Words words;
    private final PrintStream out;
    private final PrintStream err;

    ScriptCommand(ScriptOptions options, Words words, PrintStream out, PrintStream err) {
        this.options = options;
        this.words = words;
        this.out = out;
        this.err = err;
    }

    /** The worst exit code of all files: one that is refused does not keep the others from being read. */
    int run() {
        return options.files().stream().mapToInt(this::read).max().orElse(0);
    }

    private int read(Path file) {
        return switch (ScriptReader.read(file)) {
            case ReadResult.Refused(Finding finding) -> {
                if (options.json()) {
                    out.println(ScriptJson.refused(file.toString(), finding));
                }
                err.println(Wording.of(Script.class, words.locale()).say(finding));
                yield 2;
            }
            case ReadResult.Accepted(Script script, String _) -> {
                if (options.json()) {
                    out.println(ScriptJson.of(file.toString(), script));
                } else {
                    out.print(new ScriptReport(words).of(file.toString(), script));
                }
                ScriptExport to = options.to();
                yield to == null ? 0 : write(file, script, to);
            }
        };
    }

    private int write(Path file, Script script, ScriptExport to) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String written = (dot > 0 ? name.substring(0, dot) : name) + "." + to.extension();
        Path into = options.out();
        Path target = into == null ? file.resolveSibling(written) : into.resolve(written);
        try {
            if (Files.exists(target)) {
                err.println(words.get("file-exists", target));
                return 2;
            }
            if (into != null) {
                Files.createDirectories(into);
            }
            write(script, to, target);
        } catch (IOException failed) {
            err.println(words.get("cannot-write", target, words.reason(failed)));
            return 1;
        }
        (options.json() ? err : out).println(words.get("written", target));
        return 0;
    }

    /** The file appears when it is whole. */
    private void write(Script script, ScriptExport to, Path target) throws IOException {
        Path work =
                target.resolveSibling(".baiju-script-" + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream stream = Files.newOutputStream(work)) {
                to.write(script, words.locale(), stream);
            }
            Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(work);
        }
    }
}
