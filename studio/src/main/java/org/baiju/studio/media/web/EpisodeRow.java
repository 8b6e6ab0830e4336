package org.baiju.studio.media.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.Where;
import org.baiju.finding.Wording;
import org.baiju.reel.Reel;
import org.baiju.studio.media.Cut;
import org.baiju.studio.platform.Job;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.platform.JobState;
import org.baiju.studio.series.Episode;
import org.jspecify.annotations.Nullable;

/**
 * One episode with its films.
 *
 * @param shown the film that is played for it; absent if none can be
 * @param animatic the latest one; absent if none was asked for
 * @param cut the latest one that was brought; absent if none was
 */
public record EpisodeRow(
        Episode episode,
        @Nullable Film shown,
        @Nullable Film animatic,
        @Nullable Film cut) {

    /**
     * A film with the work on it.
     *
     * @param job absent if it cannot be found any more
     */
    public record Film(Cut cut, @Nullable Job job, List<Sentence> sentences) {
        public Film {
            sentences = List.copyOf(sentences);
        }

        static Film of(Cut cut, Map<JobId, Job> jobs, Locale locale) {
            Wording wording = Wording.of(Reel.class, locale);
            return new Film(
                    cut,
                    cut.job() == null ? null : jobs.get(cut.job()),
                    cut.findings().stream()
                            .map(finding -> Sentence.of(finding, wording))
                            .toList());
        }

        /** The word for how it stands: of its work while that goes on or failed, else its own. */
        public String state() {
            boolean settled = cut.state() == Cut.State.PACKAGED || cut.state() == Cut.State.REFUSED;
            return settled || job == null
                    ? cut.state().name().toLowerCase(Locale.ROOT)
                    : "job-" + job.state().name().toLowerCase(Locale.ROOT);
        }

        /** The colour of that word. */
        public String colour() {
            return switch (state()) {
                case "packaged" -> sentences.stream().anyMatch(Sentence::wrong) ? "amber" : "green";
                case "refused", "job-failed" -> "red";
                case "job-running" -> "blue";
                default -> "";
            };
        }

        /** Whether it will stand differently soon. */
        public boolean atWork() {
            return job != null && job.state().isLive() && cut.state() != Cut.State.PACKAGED;
        }

        /** How much of the work is done, 0 to 100. */
        public int percent() {
            return job != null && job.state() == JobState.RUNNING ? job.percent() : 0;
        }

        /** Why the work ended before it was done; absent if it did not. */
        public @Nullable String error() {
            return job != null && job.state() == JobState.FAILED ? job.error() : null;
        }
    }

    /**
     * One thing that the first checks say.
     *
     * @param at where in the film, in seconds; absent if it speaks of the whole
     */
    public record Sentence(boolean wrong, @Nullable Integer at, String text) {
        static Sentence of(Finding finding, Wording wording) {
            Integer at = finding.where() instanceof Where.Moment moment
                    ? (Integer) (int) moment.at().toSeconds()
                    : null;
            return new Sentence(finding.severity() == Severity.ERROR, at, wording.say(finding));
        }
    }

    static EpisodeRow of(Episode episode, List<Cut> films, Map<JobId, Job> jobs, Locale locale) {
        List<Film> mine = films.stream()
                .filter(film -> film.episode() == episode.number())
                .map(film -> Film.of(film, jobs, locale))
                .toList();
        Film animatic = latest(mine, Cut.Kind.ANIMATIC);
        Film cut = latest(mine, Cut.Kind.CUT);
        Film shown = Stream.concat(ofKind(mine, Cut.Kind.CUT), ofKind(mine, Cut.Kind.ANIMATIC))
                .filter(film -> film.cut().state() == Cut.State.PACKAGED)
                .findFirst()
                .orElse(null);
        return new EpisodeRow(episode, shown, animatic, cut);
    }

    private static @Nullable Film latest(List<Film> films, Cut.Kind kind) {
        return ofKind(films, kind).findFirst().orElse(null);
    }

    private static Stream<Film> ofKind(List<Film> films, Cut.Kind kind) {
        return films.stream().filter(film -> film.cut().kind() == kind);
    }

    /** Whether one of its films will stand differently soon. */
    public boolean atWork() {
        return Stream.of(animatic, cut).filter(Objects::nonNull).anyMatch(Film::atWork);
    }
}
