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
import org.baiju.paperwork.plan.SceneListSheet;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.internal.Strips;
import org.baiju.studio.writing.DraftScene;
import org.baiju.studio.writing.Writing;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Prints scene lists and call sheets. All are small (a few hundred kilobytes), so they are made in memory, whole or not at all. */
@Service
public class Papers {
    private final Writing writing;

    /** The font takes a second to read: in the background at the start, so that the first call sheet is quick. */
    private final CompletableFuture<CallSheetPdf> printer = new CompletableFuture<>();

    Papers(Writing writing) {
        this.writing = writing;
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

    /** A call sheet as PDF. */
    byte[] print(CallSheet sheet, Locale locale, CallSheetPdf.Layout layout) throws IOException {
        var out = new ByteArrayOutputStream();
        printer.join().write(sheet, locale, layout, out);
        return out.toByteArray();
    }
}
