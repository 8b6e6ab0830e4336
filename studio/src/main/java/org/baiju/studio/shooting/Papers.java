package org.baiju.studio.shooting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.baiju.paperwork.CallSheet;
import org.baiju.paperwork.CallSheetPdf;
import org.baiju.paperwork.People;
import org.baiju.paperwork.People.Member;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.SceneListSheet;
import org.baiju.paperwork.StripboardSheet;
import org.baiju.studio.people.Casting;
import org.baiju.studio.people.CrewMember;
import org.baiju.studio.platform.page.Language;
import org.baiju.studio.platform.page.Words;
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
    private final Casting casting;
    private final Words words;

    /** The font takes a second to read: in the background at the start, so that the first call sheet is quick. */
    private final CompletableFuture<CallSheetPdf> printer = new CompletableFuture<>();

    Papers(Shooting shooting, Writing writing, Casting casting, Words words) {
        this.shooting = shooting;
        this.writing = writing;
        this.casting = casting;
        this.words = words;
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
                production(series, board.get(), locale),
                board.get().shoot(),
                board.get().plan(),
                locale,
                out);
        return Optional.of(out.toByteArray());
    }

    /** The call sheets of the plan, day by day; days without a scene have none. */
    public List<CallSheet> listCallSheets(Series series, Locale locale) {
        return shooting.find(series.id())
                .map(board -> CallSheet.listOf(production(series, board, locale), board.shoot(), board.plan()))
                .orElse(List.of());
    }

    /** One call sheet as PDF; absent if nobody shoots on that day. */
    public Optional<byte[]> callSheet(Series series, LocalDate date, Locale locale) throws IOException {
        Optional<CallSheet> sheet = listCallSheets(series, locale).stream()
                .filter(one -> one.day().date().equals(date))
                .findFirst();
        if (sheet.isEmpty()) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream();
        printer.join().write(sheet.get(), locale, out);
        return Optional.of(out.toByteArray());
    }

    private Production production(Series series, Board board, Locale locale) {
        Language language = Language.ofCode(locale.getLanguage());
        List<Member> crew = casting.listCrew(series.id()).stream()
                .map(member -> member(member, language))
                .toList();
        return Strips.production(series.title(), board.scenes(), new People(crew, casting.mapNames(series.id())));
    }

    private Member member(CrewMember member, Language language) {
        String phone = member.person().details().phone();
        return new Member(
                CrewMember.jobIn(words, language, member.job()),
                member.person().name(),
                phone.isEmpty() ? null : phone);
    }
}
