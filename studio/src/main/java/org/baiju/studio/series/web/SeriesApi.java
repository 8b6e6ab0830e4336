package org.baiju.studio.series.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.Paged;
import org.baiju.studio.series.Episode;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Series for programs. */
@RestController
@RequestMapping("/api/v1/series")
@Tag(name = "Series")
class SeriesApi {
    private static final int PAGE_SIZE = 50;

    private final SeriesRegister register;

    SeriesApi(SeriesRegister register) {
        this.register = register;
    }

    /** A series as programs see it. */
    record SeriesView(UUID id, String title, LocalDate startsOn, Instant createdAt) {
        static SeriesView of(Series series) {
            return new SeriesView(series.id().value(), series.title(), series.startsOn(), series.createdAt());
        }
    }

    @GetMapping
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "Your organisation's series, newest first")
    Paged<SeriesView> list(SignedIn me, @RequestParam(required = false) @Nullable UUID before) {
        return register.list(me.getOrganisation(), PAGE_SIZE, before).map(SeriesView::of);
    }

    @GetMapping("/{series}")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "One series")
    SeriesView get(Series series) {
        return SeriesView.of(series);
    }

    @GetMapping("/{series}/episodes")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The episodes of the script, by number")
    List<Episode> episodes(Series series) {
        return register.listEpisodes(series.id());
    }
}
