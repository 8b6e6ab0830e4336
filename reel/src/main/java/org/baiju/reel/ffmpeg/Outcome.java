package org.baiju.reel.ffmpeg;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;

/** How a piece of work on a video ended. */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** The input is not what it should be; no decoder has seen it, or the decoder gave up on it. */
    record Refused<T>(Finding finding) implements Outcome<T> {}

    /**
     * The work broke off.
     *
     * @param finding what to tell the user
     * @param tail the last lines that FFmpeg wrote, for the log
     */
    record Failed<T>(Finding finding, String tail) implements Outcome<T> {}

    /** The work was ended because it took longer than it may. */
    record TimedOut<T>(Duration limit) implements Outcome<T> {}

    /** The watcher called it off, or the thread was interrupted. */
    record Cancelled<T>() implements Outcome<T> {}

    /** Why it was not done, as a finding that can be said in every language; empty if it was done. */
    default Optional<Finding> reason() {
        return switch (this) {
            case Done<T>(var _) -> Optional.empty();
            case Refused<T>(Finding finding) -> Optional.of(finding);
            case Failed<T>(Finding finding, var _) -> Optional.of(finding);
            case TimedOut<T>(Duration limit) ->
                Optional.of(Finding.of(Severity.ERROR, "reel.timed-out", null, limit.toSeconds() + " s", ""));
            case Cancelled<T>() -> Optional.of(Finding.of(Severity.ERROR, "reel.cancelled", null, "", ""));
        };
    }

    /** Goes on with the value if there is one. */
    default <U> Outcome<U> then(Function<T, Outcome<U>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(Finding finding) -> new Refused<>(finding);
            case Failed<T>(Finding finding, String tail) -> new Failed<>(finding, tail);
            case TimedOut<T>(Duration limit) -> new TimedOut<>(limit);
            case Cancelled<T>() -> new Cancelled<>();
        };
    }

    /** Turns the value, if there is one, into another. */
    default <U> Outcome<U> map(Function<T, U> change) {
        return then(value -> new Done<>(change.apply(value)));
    }
}
