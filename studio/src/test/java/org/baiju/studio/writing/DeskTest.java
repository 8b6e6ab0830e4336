package org.baiju.studio.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baiju.finding.TextEdit;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Desk.Saving;
import org.baiju.studio.writing.WorkingText.Change;
import org.baiju.studio.writing.WorkingText.Outcome;
import org.baiju.studio.writing.WorkingText.Reason;
import org.baiju.studio.writing.WorkingText.Revision;
import org.baiju.studio.writing.Writing.Brought;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StudioTest
class DeskTest {
    private static final String SCRIPT = """
            《巷口》

            第1集 开门

            1-1 日 内 面馆
            人物：周桂香
            △周桂香把面下进锅里。
            周桂香：排队。
            """;
    private static final int WRITERS = 40;

    @Autowired
    private People people;

    @Autowired
    private Writing writing;

    @Autowired
    private Desk desk;

    @Autowired
    private WritingSettings settings;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn owner;
    private Series series;

    @BeforeEach
    void aSeriesWithADraft() {
        owner = people.owner();
        var brought = (Brought.Accepted) writing.bring(owner, "巷口.txt", SCRIPT.getBytes(UTF_8));
        series = writing.open(owner, brought.intake(), new Writing.Opening("巷口", LocalDate.of(2026, 12, 1), List.of()))
                .orElseThrow();
    }

    @Test
    void theWorkingTextBeginsAsTheDraft() {
        assertThat(text().text()).isEqualTo(SCRIPT);
        assertThat(text().version()).isEqualTo(1);
    }

    @Test
    void aSeriesFromBeforeTheDeskGetsItsWorkingTextFromItsDraftsFile() {
        jdbc.sql("delete from working_text where series_id = :series")
                .param("series", series.id().value())
                .update();

        assertThat(text().text()).isEqualTo(SCRIPT);
    }

    @Test
    void lineEndsOfWindowsBecomeLineFeedsSoThatBrowserAndServerCountAlike() {
        bringNext(SCRIPT.replace("\n", "\r\n"));

        assertThat(text().text()).isEqualTo(SCRIPT);
    }

    @Test
    void ofTwoWhoChangeTheSameVersionTheSecondIsToldAndNothingIsLost() {
        change(owner, 1, insert("甲"));

        Outcome second = change(owner, 1, insert("乙"));

        assertThat(second)
                .isInstanceOfSatisfying(
                        Outcome.ChangedMeanwhile.class,
                        meanwhile -> assertThat(meanwhile.newer().text()).startsWith("甲《"));
        assertThat(text().text()).startsWith("甲《");
    }

    @Test
    void fortyWritersWhoRetryLoseNoCharacter() throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String mark = "甲%02d乙\n".formatted(i);
            writers.add(() -> {
                Outcome outcome;
                do {
                    outcome = change(owner, text().version(), insert(mark));
                } while (outcome instanceof Outcome.ChangedMeanwhile);
                assertThat(outcome).isInstanceOf(Outcome.Saved.class);
                return null;
            });
        }
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> writer : crowd.invokeAll(writers)) {
                writer.get();
            }
        }

        WorkingText after = text();
        assertThat(after.version()).isEqualTo(1 + WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            assertThat(after.text()).containsOnlyOnce("甲%02d乙\n".formatted(i));
        }
        assertThat(after.text()).endsWith(SCRIPT);
    }

    @Test
    void aChangeSentAgainIsMadeOnce() {
        var change = new Change(1, UUID.randomUUID(), List.of(insert("甲")));

        var _ = desk.change(owner, series.id(), change).orElseThrow();
        Outcome again = desk.change(owner, series.id(), change).orElseThrow();

        assertThat(again).isInstanceOf(Outcome.Saved.class);
        assertThat(text().version()).isEqualTo(2);
        assertThat(text().text()).isEqualTo("甲" + SCRIPT);
    }

    @Test
    void editsThatDoNotFitAreRefused() {
        assertThat(change(owner, 1, new TextEdit(SCRIPT.length(), 1, ""))).isInstanceOf(Outcome.Misfit.class);
        assertThat(change(owner, 1, new TextEdit(Integer.MAX_VALUE, Integer.MAX_VALUE, "")))
                .isInstanceOf(Outcome.Misfit.class);
        assertThat(desk.change(
                        owner,
                        series.id(),
                        new Change(1, UUID.randomUUID(), List.of(new TextEdit(0, 5, ""), new TextEdit(3, 1, "")))))
                .containsInstanceOf(Outcome.Misfit.class);
        assertThat(text().version()).isEqualTo(1);
    }

    @Test
    void aTextBeyondTheLimitIsRefused() {
        assertThat(change(owner, 1, insert("长".repeat(settings.textMax())))).isInstanceOf(Outcome.TooLong.class);
        assertThat(text().text()).isEqualTo(SCRIPT);
    }

    @Test
    void charactersThatPostgresqlCannotStoreDoNotStopTheSaving() {
        change(owner, 1, insert("\u0000\uD800"));

        assertThat(text().text()).isEqualTo("\uFFFD\uFFFD" + SCRIPT);
    }

    @Test
    void theWorkingTextBecomesTheNextDraft() {
        change(owner, 1, new TextEdit(SCRIPT.indexOf("排队"), 2, "别插队"));

        Saving saving = desk.save(owner, series, 2, "改了一句");

        Draft draft = ((Saving.Saved) saving).draft();
        assertThat(draft.number()).isEqualTo(2);
        assertThat(draft.message()).isEqualTo("改了一句");
        assertThat(draft.madeBy()).isEqualTo(owner.displayName());
        assertThat(writing.listScenes(draft.id()).getFirst().lines().getLast().text())
                .isEqualTo("别插队。");
        assertThat(desk.read(series.id(), draft)).isEqualTo(text().text());
        assertThat(text().draft()).isEqualTo(draft.id());
    }

    @Test
    void aTextThatIsNoScriptBecomesNoDraftAndStays() {
        change(owner, 1, new TextEdit(0, SCRIPT.length(), "今天天气很好。"));

        assertThat(desk.save(owner, series, 2, null)).isInstanceOf(Saving.Refused.class);
        assertThat(text().text()).isEqualTo("今天天气很好。");
        assertThat(desk.save(owner, series, 1, null)).isInstanceOf(Saving.ChangedMeanwhile.class);
    }

    @Test
    void aLockedDraftIsReplacedOnlyByAScriptEditor() {
        SignedIn writer = people.colleague(owner, Role.WRITER);
        SignedIn editor = people.colleague(owner, Role.EDITOR);
        Draft locked = desk.lock(editor, series, current(), true);
        change(writer, 1, insert("\n"));

        assertThat(locked.isLocked()).isTrue();
        assertThat(desk.save(writer, series, 2, null)).isEqualTo(new Saving.Locked(1));
        assertThat(desk.findLockAgainst(writer, series.id())).isPresent();
        assertThat(desk.save(editor, series, 2, null)).isInstanceOf(Saving.Saved.class);
        assertThat(writing.findDraft(series.id(), 1).orElseThrow().isLocked()).isTrue();
    }

    @Test
    void anUnlockedDraftIsOpenToWritersAgain() {
        SignedIn writer = people.colleague(owner, Role.WRITER);
        desk.lock(owner, series, current(), true);

        assertThat(desk.lock(owner, series, current(), false).isLocked()).isFalse();
        assertThat(desk.save(writer, series, 1, null)).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void theDatabaseItselfKeepsALockedDraft() {
        desk.lock(owner, series, current(), true);

        assertThatThrownBy(() -> jdbc.sql("update draft set title = '别的' where id = :id")
                        .param("id", current().id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is locked");
    }

    @Test
    void anOldDraftIsRestoredAndWhatWasThereIsKept() {
        change(owner, 1, insert("新的一句\n"));
        String written = text().text();

        desk.restore(owner, series, current());

        assertThat(text().text()).isEqualTo(SCRIPT);
        Revision kept = desk.listRevisions(series.id()).getFirst();
        assertThat(kept.reason()).isEqualTo(Reason.RESTORED);
        assertThat(desk.findRevision(series.id(), kept.id())).hasValue(written);
        var _ = desk.restore(owner, series, kept.id()).orElseThrow();
        assertThat(text().text()).isEqualTo(written);
    }

    @Test
    void aNewFileReplacesTheWorkingTextAndKeepsWhatWasWritten() {
        change(owner, 1, insert("还没存为稿\n"));

        bringNext(SCRIPT.replace("排队", "都排队"));

        assertThat(text().text()).contains("都排队");
        Revision kept = desk.listRevisions(series.id()).getFirst();
        assertThat(kept.reason()).isEqualTo(Reason.REPLACED);
        assertThat(desk.findRevision(series.id(), kept.id()).orElseThrow()).startsWith("还没存为稿");
    }

    @Test
    void whileOnePersonTypesStatesAreKeptFarApart() {
        change(owner, 1, insert("一"));
        change(owner, 2, insert("二"));
        change(owner, 3, insert("三"));

        assertThat(desk.listRevisions(series.id())).hasSize(1);

        change(people.colleague(owner, Role.WRITER), 4, insert("四"));
        change(owner, 5, insert("五"));
        assertThat(desk.listRevisions(series.id())).hasSizeBetween(2, 3);
    }

    @Test
    void onlySoManyStatesAreKept() {
        for (int i = 0; i < settings.revisionsMax() + 5; i++) {
            desk.restore(owner, series, current());
            change(owner, text().version(), insert("改"));
        }

        assertThat(desk.listRevisions(series.id())).hasSize(settings.revisionsMax());
    }

    @Test
    void anUnknownStateIsNotFound() {
        assertThat(desk.findRevision(series.id(), UUID.randomUUID())).isEmpty();
    }

    private WorkingText text() {
        return desk.find(series.id()).orElseThrow();
    }

    private Draft current() {
        return writing.findCurrent(series.id()).orElseThrow();
    }

    private Outcome change(SignedIn who, long version, TextEdit edit) {
        return desk.change(who, series.id(), new Change(version, UUID.randomUUID(), List.of(edit)))
                .orElseThrow();
    }

    private void bringNext(String script) {
        var next = (Brought.Accepted) writing.bring(owner, "巷口二稿.txt", script.getBytes(UTF_8));
        var _ = writing.replace(owner, series, next.intake()).orElseThrow();
    }

    private static TextEdit insert(String text) {
        return new TextEdit(0, 0, text);
    }
}
