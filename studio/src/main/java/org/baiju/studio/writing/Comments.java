package org.baiju.studio.writing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.writing.internal.CommentStore;
import org.baiju.studio.writing.internal.DeskText;
import org.baiju.studio.writing.internal.WorkingStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments on the working text: made on words, answered, resolved, opened again; none is ever deleted. */
@Service
public class Comments {
    private static final int QUOTE_MAX = 500;

    private final CommentStore store;
    private final WorkingStore texts;
    private final WritingSettings settings;
    private final Ids ids;
    private final Clock clock;

    Comments(CommentStore store, WorkingStore texts, WritingSettings settings, Ids ids, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of a remark. */
    public sealed interface Outcome {
        record Done(Comment comment) implements Outcome {}

        /** It is empty or longer than the most. */
        record WrongLength(int most) implements Outcome {}

        /** There are as many as the settings allow. */
        record TooMany(int most) implements Outcome {}

        /** The words are not in the working text. */
        record NoSuchWords() implements Outcome {}

        /** Only who made it or a script editor may do that. */
        record NotYours() implements Outcome {}
    }

    /** Which words a comment is made on: near that position of the text, as whoever asks saw them. */
    public record Words(int position, String quote) {}

    /** All comments in the order of the text; those whose words are gone come last. */
    public List<Comment> list(SeriesId series) {
        return store.list(series, settings.commentsMax());
    }

    public int countOpen(SeriesId series) {
        return store.countOpen(series);
    }

    @Transactional
    public Outcome add(SignedIn who, SeriesId series, Words words, String body) {
        Optional<WorkingText> text = texts.findToChange(series);
        if (isWrong(body)) {
            return new Outcome.WrongLength(settings.commentLength());
        }
        if (store.count(series) >= settings.commentsMax()) {
            return new Outcome.TooMany(settings.commentsMax());
        }
        String quote = DeskText.withLineFeeds(words.quote());
        quote = quote.substring(0, Math.min(quote.length(), QUOTE_MAX));
        int position =
                quote.isBlank() || text.isEmpty() ? -1 : nearest(text.get().text(), quote, words.position());
        if (position < 0) {
            return new Outcome.NoSuchWords();
        }
        var comment = new Comment(
                ids.next(),
                position,
                quote.length(),
                quote,
                DeskText.storable(body.strip()),
                who.person(),
                who.displayName(),
                clock.instant(),
                null,
                null,
                List.of());
        store.add(series, comment);
        return new Outcome.Done(comment);
    }

    /** Answers a comment; absent if there is no such comment. */
    @Transactional
    public Optional<Outcome> reply(SignedIn who, SeriesId series, UUID comment, String body) {
        return store.find(series, comment).map(found -> {
            if (isWrong(body)) {
                return new Outcome.WrongLength(settings.commentLength());
            }
            if (found.replies().size() >= settings.repliesMax()) {
                return new Outcome.TooMany(settings.repliesMax());
            }
            String stored = DeskText.storable(body.strip());
            store.add(comment, ids.next(), new Comment.Reply(stored, who.displayName(), clock.instant()));
            return new Outcome.Done(store.find(series, comment).orElseThrow());
        });
    }

    /** Resolves a comment or opens it again: one's own, or anybody's with the right to edit. */
    @Transactional
    public Optional<Outcome> resolve(SignedIn who, SeriesId series, UUID comment, boolean resolved) {
        return store.find(series, comment).map(found -> {
            if (!found.author().equals(who.person()) && !who.may(Permission.SCRIPT_EDIT)) {
                return new Outcome.NotYours();
            }
            store.resolve(comment, resolved ? who.displayName() : null, clock.instant());
            return new Outcome.Done(store.find(series, comment).orElseThrow());
        });
    }

    private boolean isWrong(String body) {
        return body.isBlank() || body.strip().length() > settings.commentLength();
    }

    private static int nearest(String text, String quote, int near) {
        int from = Math.clamp(near, 0, text.length());
        int after = text.indexOf(quote, from);
        int before = text.lastIndexOf(quote, from);
        if (after < 0 || before < 0) {
            return Math.max(after, before);
        }
        return after - from <= from - before ? after : before;
    }
}
