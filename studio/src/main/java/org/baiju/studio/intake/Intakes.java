package org.baiju.studio.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.baiju.paperwork.intake.TableResult;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.series.Series;
import org.springframework.stereotype.Service;

/** Keeps tables that somebody brought until somebody confirms them, for a day at most. */
@Service
public class Intakes {
    private static final Duration KEPT = Duration.ofDays(1);

    private final TableIntakeStore store;
    private final Ids ids;
    private final Clock clock;

    Intakes(TableIntakeStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** Reads a file; dates without a year are near the given one. */
    public interface Reader<T> {
        TableResult<T> read(byte[] content, String fileName, LocalDate near);
    }

    /**
     * The tables of one kind.
     *
     * @param kind sets them apart from other tables; it never changes
     * @param lines what a table would change in a series
     */
    public <T> OfKind<T> of(String kind, Reader<T> reader, BiFunction<Series, T, List<Line>> lines) {
        return new OfKind<>(kind, reader, lines);
    }

    /** Tables of one kind that wait. */
    public final class OfKind<T> {
        private final String kind;
        private final Reader<T> reader;
        private final BiFunction<Series, T, List<Line>> lines;

        private OfKind(String kind, Reader<T> reader, BiFunction<Series, T, List<Line>> lines) {
            this.kind = kind;
            this.reader = reader;
            this.lines = lines;
        }

        /** Keeps a file that is a table, and tells what it would change. */
        public Preview<T> bring(Series series, String fileName, byte[] content) {
            UUID id = ids.next();
            Preview<T> preview = preview(series, id, new TableIntakeStore.Waiting(fileName, content));
            if (!preview.isRefused()) {
                store.forgetOlderThan(clock.instant().minus(KEPT));
                store.add(kind, id, series.id(), new TableIntakeStore.Waiting(fileName, content), clock.instant());
            }
            return preview;
        }

        public Optional<Preview<T>> find(Series series, UUID id) {
            return store.find(kind, series.id(), id).map(file -> preview(series, id, file));
        }

        /** The table, which is forgotten; empty if it would no longer change what the mark stands for. */
        public Optional<T> take(Series series, UUID id, String mark) {
            Optional<Preview<T>> preview =
                    find(series, id).filter(found -> found.mark().equals(mark));
            // Of two who confirm at once the second waits for the first, and finds it done.
            return preview.flatMap(Preview::accepted).filter(_ -> store.forget(id));
        }

        private Preview<T> preview(Series series, UUID id, TableIntakeStore.Waiting file) {
            TableResult<T> result = reader.read(file.content(), file.fileName(), series.startsOn());
            List<Line> changes =
                    result instanceof TableResult.Accepted<T>(T table, var _) ? lines.apply(series, table) : List.of();
            return new Preview<>(id, changes, result);
        }
    }
}
