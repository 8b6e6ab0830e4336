package org.baiju.studio.media.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.media.Cut;
import org.baiju.studio.media.Media;
import org.baiju.studio.media.MediaSettings;
import org.baiju.studio.media.Playable;
import org.baiju.studio.media.PlaybackGrant;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.series.Series;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Films for programs. */
@RestController
@RequestMapping("/api/v1/series/{series}")
@Tag(name = "Films")
class FilmApi {
    private final Media media;
    private final EpisodeRows rows;
    private final MediaSettings settings;

    FilmApi(Media media, EpisodeRows rows, MediaSettings settings) {
        this.media = media;
        this.rows = rows;
        this.settings = settings;
    }

    /**
     * A film as programs see it.
     *
     * @param job the id of the work on it; absent if there is none
     * @param playing whether this is the film that is played for its episode
     */
    record FilmView(
            UUID id,
            int episode,
            Cut.Kind kind,
            int number,
            Cut.State state,
            int millis,
            int widthPx,
            int heightPx,
            @Nullable UUID job,
            boolean playing,
            List<EpisodeRow.Sentence> findings) {
        static FilmView of(EpisodeRow.Film film, boolean playing) {
            Cut cut = film.cut();
            return new FilmView(
                    cut.id(),
                    cut.episode(),
                    cut.kind(),
                    cut.number(),
                    cut.state(),
                    cut.millis(),
                    cut.widthPx(),
                    cut.heightPx(),
                    cut.job() == null ? null : cut.job().value(),
                    playing,
                    film.sentences());
        }
    }

    /** The work that was begun. */
    record OrderedView(List<UUID> jobs) {}

    @GetMapping("/films")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The latest animatic and the latest cut of each episode, and what is played if that is older")
    List<FilmView> films(SignedIn me, Series series) {
        return rows.of(series, me.language()).stream().flatMap(FilmApi::films).toList();
    }

    private static Stream<FilmView> films(EpisodeRow row) {
        return Stream.of(row.shown(), row.cut(), row.animatic())
                .filter(Objects::nonNull)
                .distinct()
                .map(film -> FilmView.of(film, film.equals(row.shown())));
    }

    @PostMapping("/animatics")
    @Requires(Permission.MEDIA_WRITE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Draw the animatics that are missing, of all episodes or one")
    OrderedView draw(Series series, @RequestParam(required = false) @Nullable Integer episode) {
        return new OrderedView(
                media.orderAnimatics(series, episode).stream().map(JobId::value).toList());
    }

    @PostMapping("/episodes/{episode}/preview")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The right to play what there is of an episode, for some hours")
    PlaybackGrant preview(Series series, @PathVariable int episode) {
        Playable film = media.listPlayable(series.id()).get(episode);
        if (film == null) {
            throw Problem.notFound();
        }
        return media.grant(film.cut(), settings.previewLifetime());
    }
}
