package org.baiju.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.finding.Wording;
import org.baiju.paperwork.intake.CastTable;
import org.baiju.paperwork.intake.PlaceTable;
import org.baiju.paperwork.intake.TableResult;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootRules;
import org.baiju.shootplan.hours.HoursPack;
import org.jspecify.annotations.Nullable;

/** Reads the tables of performers and places that a crew has. */
final class PlanFacts {
    /** More than any table may have, so that one that is too long is told so instead of read. */
    private static final int BYTES_READ = (10 << 20) + 1;

    private final PlanOptions options;
    private final Words words;
    private final PrintStream err;
    private final Wording sentences;

    PlanFacts(PlanOptions options, Words words, PrintStream err) {
        this.options = options;
        this.words = words;
        this.err = err;
        this.sentences = Wording.of(CastTable.class, words.locale());
    }

    /** The facts of the shoot and for the papers; empty if a table cannot be read, which was said. */
    Optional<Facts> read() {
        Shoot shoot = Shoot.of(ShootRules.miniSeries(HoursPack.shippedPack(options.rules())));
        Facts bare = Facts.none(shoot);
        Optional<Facts> withCast = with(
                options.cast(),
                content -> CastTable.read(content.bytes(), content.name(), options.start()),
                bare::with,
                bare);
        return withCast.flatMap(known -> with(
                options.places(),
                content -> PlaceTable.read(content.bytes(), content.name(), options.start()),
                known::with,
                known));
    }

    @SuppressWarnings("ArrayRecordComponent") // it is read once and never compared
    private record Content(byte[] bytes, String name) {}

    private <T> Optional<Facts> with(
            @Nullable Path file, Function<Content, TableResult<T>> reading, Function<T, Facts> adding, Facts without) {
        if (file == null) {
            return Optional.of(without);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            err.println(words.get("no-table", file));
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            String name = String.valueOf(file.getFileName());
            return switch (reading.apply(new Content(in.readNBytes(BYTES_READ), name))) {
                case TableResult.Accepted<T>(T table, List<Finding> findings) -> {
                    findings.forEach(finding -> err.println(said(file, finding)));
                    yield Optional.of(adding.apply(table));
                }
                case TableResult.Refused<T>(Finding finding) -> {
                    err.println(said(file, finding));
                    yield Optional.empty();
                }
            };
        } catch (IOException failed) {
            err.println(words.get("cannot-read", file, words.reason(failed)));
            return Optional.empty();
        }
    }

    private String said(Path file, Finding finding) {
        String where = finding.where() instanceof Where.Thing(String cell) && !file.endsWith(cell)
                ? file + " " + cell + ": "
                : file + ": ";
        return where + sentences.say(finding);
    }
}
