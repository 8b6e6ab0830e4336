package org.baiju.studio.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.baiju.finding.TextEdit;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Comments.Outcome;
import org.baiju.studio.writing.Comments.Words;
import org.baiju.studio.writing.Writing.Brought;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StudioTest
class CommentsTest {
    private static final String SCRIPT = """
            第1集 开门
            1-1 日 内 面馆
            周桂香：排队。
            陈小满：好香。
            周桂香：排队。
            """;

    @Autowired
    private People people;

    @Autowired
    private Writing writing;

    @Autowired
    private Desk desk;

    @Autowired
    private Comments comments;

    @Autowired
    private WritingSettings settings;

    private SignedIn owner;
    private SignedIn reader;
    private Series series;

    @BeforeEach
    void aScriptAndItsReader() {
        owner = people.owner();
        reader = people.colleague(owner, Role.READER);
        var brought = (Brought.Accepted) writing.bring(owner, "巷口.txt", SCRIPT.getBytes(UTF_8));
        series = writing.open(owner, brought.intake(), new Writing.Opening("巷口", LocalDate.of(2026, 12, 1), List.of()))
                .orElseThrow();
    }

    @Test
    void aCommentStandsOnTheWordsNearestToWhereTheyWereSeen() {
        int second = SCRIPT.lastIndexOf("排队");

        assertThat(add(reader, second + 1, "排队").position()).isEqualTo(second);
        assertThat(add(reader, 0, "排队").position()).isEqualTo(SCRIPT.indexOf("排队"));
    }

    @Test
    void wordsThatAreNotThereCannotBeCommentedOn() {
        assertThat(comments.add(reader, series.id(), new Words(0, "没有的话"), "？")).isEqualTo(new Outcome.NoSuchWords());
        assertThat(comments.add(reader, series.id(), new Words(0, " "), "？")).isEqualTo(new Outcome.NoSuchWords());
    }

    @Test
    void aCommentMovesWithItsWordsAndIsKeptWhenTheyGo() {
        Comment comment = add(reader, 0, "陈小满：好香。");

        change(new TextEdit(0, 0, "《巷口》\n"));
        assertThat(words(comment.id())).isEqualTo("陈小满：好香。");

        String text = text().text();
        change(new TextEdit(text.indexOf("陈小满"), 8, ""));
        assertThat(only(comment.id()).isOrphan()).isTrue();
        assertThat(only(comment.id()).quote()).isEqualTo("陈小满：好香。");

        desk.restore(owner, series, writing.findCurrent(series.id()).orElseThrow());
        assertThat(words(comment.id())).isEqualTo("陈小满：好香。");
    }

    @Test
    void aCommentIsAnsweredResolvedAndOpenedAgain() {
        Comment comment = add(reader, 0, "排队");

        done(comments.reply(owner, series.id(), comment.id(), "改成“都排队”？").orElseThrow());
        assertThat(comments.countOpen(series.id())).isEqualTo(1);
        Comment resolved =
                done(comments.resolve(owner, series.id(), comment.id(), true).orElseThrow());
        assertThat(resolved.isOpen()).isFalse();
        assertThat(resolved.resolvedBy()).isEqualTo(owner.displayName());
        assertThat(resolved.replies()).extracting(Comment.Reply::body).containsExactly("改成“都排队”？");
        assertThat(comments.countOpen(series.id())).isZero();
        assertThat(done(comments.resolve(reader, series.id(), comment.id(), false)
                                .orElseThrow())
                        .isOpen())
                .isTrue();
    }

    @Test
    void onlyItsAuthorAndScriptEditorsResolveAComment() {
        Comment comment = add(reader, 0, "排队");
        SignedIn writer = people.colleague(owner, Role.WRITER);
        SignedIn editor = people.colleague(owner, Role.EDITOR);

        assertThat(comments.resolve(writer, series.id(), comment.id(), true)).hasValue(new Outcome.NotYours());
        assertThat(comments.resolve(editor, series.id(), comment.id(), true)).containsInstanceOf(Outcome.Done.class);
    }

    @Test
    void aCommentNeedsWordsAndNotTooMany() {
        var tooLong = "长".repeat(settings.commentLength() + 1);

        for (String body : List.of("", "  ", tooLong)) {
            assertThat(comments.add(reader, series.id(), new Words(0, "排队"), body))
                    .isEqualTo(new Outcome.WrongLength(settings.commentLength()));
        }
    }

    @Test
    void anotherSeriesHasNoSuchComment() {
        Comment comment = add(reader, 0, "排队");
        SignedIn stranger = people.owner();
        var brought = (Brought.Accepted) writing.bring(stranger, "别的.txt", SCRIPT.getBytes(UTF_8));
        Series other = writing.open(
                        stranger, brought.intake(), new Writing.Opening("别的", LocalDate.of(2026, 12, 1), List.of()))
                .orElseThrow();

        assertThat(comments.reply(stranger, other.id(), comment.id(), "？")).isEmpty();
        assertThat(comments.resolve(stranger, other.id(), comment.id(), true)).isEmpty();
    }

    private Comment add(SignedIn who, int position, String quote) {
        return done(comments.add(who, series.id(), new Words(position, quote), "这里太短"));
    }

    private static Comment done(Outcome outcome) {
        return ((Outcome.Done) outcome).comment();
    }

    private void change(TextEdit edit) {
        var change = new WorkingText.Change(text().version(), UUID.randomUUID(), List.of(edit));
        assertThat(desk.change(owner, series.id(), change)).containsInstanceOf(WorkingText.Outcome.Saved.class);
    }

    private WorkingText text() {
        return desk.find(series.id()).orElseThrow();
    }

    private Comment only(UUID id) {
        return comments.list(series.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String words(UUID id) {
        Comment comment = only(id);
        Integer position = comment.position();
        return position == null ? "" : text().text().substring(position, position + comment.length());
    }
}
