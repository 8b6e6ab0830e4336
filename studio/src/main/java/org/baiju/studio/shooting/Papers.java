package org.baiju.studio.shooting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.baiju.paperwork.People;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.callsheet.CallSheetPdf;
import org.baiju.paperwork.plan.DoodSheet;
import org.baiju.paperwork.plan.OneLinerSheet;
import org.baiju.paperwork.plan.SceneListSheet;
import org.baiju.paperwork.plan.StripboardSheet;
import org.baiju.shootplan.papers.DayOutOfDays;
import org.baiju.shootplan.papers.OneLiner;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.internal.Strips;
import org.baiju.studio.writing.DraftScene;
import org.baiju.studio.writing.Writing;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Prints the papers of a shoot. All are small (a few hundred kilobytes), so they are made in memory, whole or not at all. */
@Service
public class Papers {
    private final Shooting shooting;
    private final Writing writing;
    private final SheetFacts facts;

    /** The font takes a second to read: in the background at the start, so that the first call sheet is quick. */
    private final CompletableFuture<CallSheetPdf> printer = new CompletableFuture<>();

    Papers(Shooting shooting, Writing writing, SheetFacts facts) {
        this.shooting = shooting;
        this.writing = writing;
        this.facts = facts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Thread.ofVirtual().name("papers-warm-up").start(() -> {
            try {
                printer.complete(CallSheetPdf.create());
            } catch (IOException | RuntimeException e) {
                printer.completeExceptionally(e);
            }
        });
    }

    /** The scene list of the current draft, as .xlsx; absent if there is no draft. */
    public Optional<byte[]> sceneList(Series series, Locale locale) throws IOException {
        List<DraftScene> scenes = writing.findCurrent(series.id())
                .map(draft -> writing.listScenes(draft.id()))
                .orElse(List.of());
        if (scenes.isEmpty()) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream();
        SceneListSheet.write(
                Strips.production(series.title(), Strips.byKey(scenes), People.UNKNOWN),
                Strips.of(scenes),
                locale,
                out);
        return Optional.of(out.toByteArray());
    }

    /** The stripboard, as .xlsx; absent if there is no plan. */
    public Optional<byte[]> stripboard(Series series, Locale locale) throws IOException {
        Optional<Board> board = shooting.find(series.id());
        if (board.isEmpty()) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream();
        StripboardSheet.write(
                facts.production(series, board.get(), locale),
                board.get().shoot(),
                board.get().plan(),
                locale,
                out);
        return Optional.of(out.toByteArray());
    }

    /** The day-out-of-days, as .xlsx; absent if there is no plan. */
    public Optional<byte[]> dayOutOfDays(Series series, boolean withFees, Locale locale) throws IOException {
        Optional<Board> board = shooting.find(series.id());
        if (board.isEmpty()) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream();
        DayOutOfDays table =
                DayOutOfDays.of(facts.shoot(series, board.get()), board.get().plan());
        DoodSheet.write(table, withFees, locale, out);
        return Optional.of(out.toByteArray());
    }

    /** The one-liner, as .xlsx; absent if there is no plan. */
    public Optional<byte[]> oneLiner(Series series, Locale locale) throws IOException {
        Optional<Board> board = shooting.find(series.id());
        if (board.isEmpty()) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream();
        OneLiner paper =
                OneLiner.of(facts.shoot(series, board.get()), board.get().plan());
        OneLinerSheet.write(facts.production(series, board.get(), locale), paper, locale, out);
        return Optional.of(out.toByteArray());
    }

    /** A call sheet as PDF. */
    byte[] print(CallSheet sheet, Locale locale, CallSheetPdf.Layout layout) throws IOException {
        var out = new ByteArrayOutputStream();
        printer.join().write(sheet, locale, layout, out);
        return out.toByteArray();
    }
}
