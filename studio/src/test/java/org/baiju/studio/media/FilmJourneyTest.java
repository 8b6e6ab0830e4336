package org.baiju.studio.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.media.internal.CutFiles;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.platform.JobState;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.series.Series;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Films by the addresses that browsers and programs use. */
@StudioTest
class FilmJourneyTest {
    private static final String PIECE = "application/offset+octet-stream";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Media media;

    @Autowired
    private Storage storage;

    @Autowired
    private People people;

    @Autowired
    private Lane lane;

    @Autowired
    private FinishedJobs finished;

    private SignedIn owner;
    private String bearer;
    private Series series;

    @BeforeEach
    void aSeries() {
        owner = people.owner();
        bearer = people.bearer(owner);
        series = lane.open(owner);
    }

    @Test
    void fromTheScriptToTheScreenAndOnToTheCut() throws Exception {
        String ordered = mvc.perform(as(post("/api/v1/series/{s}/animatics?episode=2", series.id())))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String job = JsonPath.read(ordered, "$.jobs[0]");
        assertThat(finished.wait(new JobId(UUID.fromString(job)))).isEqualTo(JobState.SUCCEEDED);
        mvc.perform(as(get("/api/v1/jobs/{job}", job)))
                .andExpect(jsonPath("$.state").value("SUCCEEDED"))
                .andExpect(jsonPath("$.percent").value(100));
        mvc.perform(as(get("/api/v1/series/{s}/films", series.id())))
                .andExpect(jsonPath("$[0].kind").value("ANIMATIC"))
                .andExpect(jsonPath("$[0].playing").value(true))
                .andExpect(jsonPath("$[0].heightPx").value(1920));

        UUID animatic = playable(2).cut();
        byte[] film;
        try (var content = storage.open(new CutFiles(animatic).source())) {
            film = content.readAllBytes();
        }
        UUID cut = upload(film, 2);
        assertThat(finished.wait(Objects.requireNonNull(
                        media.find(series.id(), cut).orElseThrow().job())))
                .isEqualTo(JobState.SUCCEEDED);

        assertThat(playable(2).cut()).isEqualTo(cut);
        assertThat(playable(2).animatic()).isFalse();
        playsInPieces();
    }

    private void playsInPieces() throws Exception {
        String answer = mvc.perform(as(post("/api/v1/series/{s}/episodes/2/preview", series.id())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String playlist = JsonPath.read(answer, "$.playlist");
        String poster = JsonPath.read(answer, "$.poster");
        String folder = playlist.substring(0, playlist.lastIndexOf('/'));
        String master = mvc.perform(get(playlist))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/vnd.apple.mpegurl"))
                .andExpect(header().string("Cache-Control", startsWith("private")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(master).contains("#EXT-X-STREAM-INF").contains("audio.m3u8");
        mvc.perform(get(folder + "/audio.mp4").header("Range", "bytes=10-19"))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", startsWith("bytes 10-19/")))
                .andExpect(header().longValue("Content-Length", 10));
        mvc.perform(get(folder + "/audio.mp4").header("Range", "bytes=999999999-"))
                .andExpect(status().isRequestedRangeNotSatisfiable());
        mvc.perform(get(poster)).andExpect(status().isOk()).andExpect(content().contentType("image/jpeg"));
        mvc.perform(get(folder + "/other.mp4")).andExpect(status().isNotFound());
        mvc.perform(get(folder + "/source")).andExpect(status().isNotFound());
        mvc.perform(get(folder + "/..")).andExpect(status().is4xxClientError());
        mvc.perform(get(playlist.replace("/hls/", "/hls/x"))).andExpect(status().isForbidden());
    }

    @Test
    void anUploadIsOpenedSentAskedForAndGivenUp() throws Exception {
        String location = location(open(1000, 1));
        mvc.perform(as(patch(location))
                        .header("Upload-Offset", 0)
                        .contentType(PIECE)
                        .content(new byte[600]))
                .andExpect(status().isNoContent())
                .andExpect(header().longValue("Upload-Offset", 600));
        mvc.perform(as(patch(location))
                        .header("Upload-Offset", 0)
                        .contentType(PIECE)
                        .content(new byte[600]))
                .andExpect(status().isConflict());
        mvc.perform(as(patch(location))
                        .header("Upload-Offset", 600)
                        .contentType("text/plain")
                        .content(new byte[400]))
                .andExpect(status().isUnsupportedMediaType());
        mvc.perform(as(head(location)))
                .andExpect(status().isOk())
                .andExpect(header().longValue("Upload-Offset", 600))
                .andExpect(header().longValue("Upload-Length", 1000))
                .andExpect(header().string("Cache-Control", "no-store"));
        mvc.perform(as(head(location), people.bearer(people.colleague(owner, Role.OWNER))))
                .andExpect(status().isNotFound());
        mvc.perform(as(delete(location))).andExpect(status().isNoContent());
        mvc.perform(as(head(location))).andExpect(status().isNotFound());
    }

    @Test
    void whatCannotBecomeAFilmIsRefusedAtTheDoor() throws Exception {
        open(0, 1).andExpect(status().isUnprocessableContent());
        open(2_200_000_000L, 1).andExpect(status().isContentTooLarge());
        open(1000, 0).andExpect(status().isUnprocessableContent());
        mvc.perform(as(post("/api/v1/uploads")).header("Upload-Length", 5).header("Upload-Metadata", "series !!!"))
                .andExpect(status().isBadRequest());
        bearer = people.bearer(people.owner());
        open(1000, 1).andExpect(status().isNotFound());
        mvc.perform(as(get("/api/v1/series/{s}/films", series.id()))).andExpect(status().isNotFound());
        bearer = people.bearer(people.viewer());
        open(1000, 1).andExpect(status().isForbidden());
    }

    private UUID upload(byte[] film, int episode) throws Exception {
        String location = location(open(film.length, episode));
        int half = film.length / 2;
        for (int from = 0; from < film.length; from += half) {
            mvc.perform(as(patch(location))
                            .header("Upload-Offset", from)
                            .contentType(PIECE)
                            .content(Arrays.copyOfRange(film, from, Math.min(from + half, film.length))))
                    .andExpect(status().isNoContent());
        }
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private ResultActions open(long length, int episode) throws Exception {
        return mvc.perform(as(post("/api/v1/uploads"))
                .header("Upload-Length", length)
                .header(
                        "Upload-Metadata",
                        "series %s,episode %s,filename %s"
                                .formatted(
                                        base64(series.id().toString()),
                                        base64("" + episode),
                                        base64("第%d集.mp4".formatted(episode)))));
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return as(request, bearer);
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, String bearer) {
        return request.header("Authorization", bearer).header("Tus-Resumable", "1.0.0");
    }

    private static String location(ResultActions answer) {
        return Objects.requireNonNull(answer.andReturn().getResponse().getHeader("Location"));
    }

    private Playable playable(int episode) {
        return Objects.requireNonNull(media.listPlayable(series.id()).get(episode));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
