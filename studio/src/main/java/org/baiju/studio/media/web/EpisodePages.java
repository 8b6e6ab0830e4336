package org.baiju.studio.media.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.media.Cut;
import org.baiju.studio.media.Media;
import org.baiju.studio.media.MediaSettings;
import org.baiju.studio.media.internal.CutFiles;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.series.Series;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The episodes with their films: animatics drawn from the script, and cuts that people bring. */
@Controller
class EpisodePages {
    private final Media media;
    private final EpisodeRows rows;
    private final Storage storage;
    private final MediaSettings settings;

    EpisodePages(Media media, EpisodeRows rows, Storage storage, MediaSettings settings) {
        this.media = media;
        this.rows = rows;
        this.storage = storage;
        this.settings = settings;
    }

    @GetMapping("/series/{series}/episodes")
    @Requires(Permission.SERIES_READ)
    String episodes(SignedIn me, Series series, Model model) {
        List<EpisodeRow> all = rows.of(series, me.language());
        model.addAttribute("series", series);
        model.addAttribute("rows", all);
        model.addAttribute("atWork", all.stream().anyMatch(EpisodeRow::atWork));
        model.addAttribute("mayWrite", me.may(Permission.MEDIA_WRITE));
        model.addAttribute("uploadBytesMax", settings.uploadBytesMax().toBytes());
        return "media/episodes";
    }

    @PostMapping("/series/{series}/animatics")
    @Requires(Permission.MEDIA_WRITE)
    String draw(Series series, @RequestParam(required = false) @Nullable Integer episode, RedirectAttributes redirect) {
        List<JobId> jobs = media.orderAnimatics(series, episode);
        (jobs.isEmpty() ? Toast.done("media.drawn-already") : Toast.done("media.drawing", jobs.size()))
                .showAfter(redirect);
        return "redirect:/series/" + series.id() + "/episodes";
    }

    @GetMapping("/series/{series}/films/{cut}/poster.jpg")
    @Requires(Permission.SERIES_READ)
    void poster(Series series, @PathVariable UUID cut, HttpServletResponse response) throws IOException {
        response.setContentType("image/jpeg");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=86400");
        send(new CutFiles(own(series, cut).id()).poster(), response);
    }

    @GetMapping("/series/{series}/films/{cut}/animatic.mp4")
    @Requires(Permission.SERIES_READ)
    void download(Series series, @PathVariable UUID cut, HttpServletResponse response) throws IOException {
        Cut film = own(series, cut);
        if (film.kind() != Cut.Kind.ANIMATIC) {
            throw Problem.notFound();
        }
        response.setContentType("video/mp4");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("%s-%02d.mp4".formatted(series.title(), film.episode()), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        send(new CutFiles(film.id()).source(), response);
    }

    private Cut own(Series series, UUID cut) {
        return media.find(series.id(), cut)
                .filter(film -> film.state() == Cut.State.PACKAGED)
                .orElseThrow(Problem::notFound);
    }

    private void send(StorageKey key, HttpServletResponse response) throws IOException {
        response.setContentLengthLong(
                storage.find(key).orElseThrow(Problem::notFound).bytes());
        try (InputStream content = storage.open(key)) {
            content.transferTo(response.getOutputStream());
        }
    }
}
