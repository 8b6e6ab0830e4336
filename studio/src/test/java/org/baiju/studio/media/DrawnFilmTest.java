package org.baiju.studio.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.media.internal.AnimaticOrders;
import org.baiju.studio.media.internal.CutFiles;
import org.baiju.studio.media.internal.CutStore;
import org.baiju.studio.platform.FileEntry;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.platform.JobState;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Draft;
import org.baiju.studio.writing.Writing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StudioTest
class DrawnFilmTest {
    @Autowired
    private Media media;

    @Autowired
    private AnimaticOrders orders;

    @Autowired
    private CutStore cuts;

    @Autowired
    private Writing writing;

    @Autowired
    private Storage storage;

    @Autowired
    private People people;

    @Autowired
    private Lane lane;

    @Autowired
    private FinishedJobs finished;

    private SignedIn owner;
    private Series series;
    private UUID draft;

    @BeforeEach
    void aSeriesOfTwoShortEpisodes() {
        owner = people.owner();
        series = lane.open(owner);
        draft = writing.findCurrent(series.id()).map(Draft::id).orElseThrow();
    }

    @Test
    void anEpisodeIsDrawnFromItsScenesAndCanBePlayed() throws Exception {
        JobId job = orders.order(series, draft, 1).getFirst();

        assertThat(finished.wait(job)).isEqualTo(JobState.SUCCEEDED);

        Playable playable = playable(1);
        assertThat(playable.animatic()).isTrue();
        int seconds = writing.listScenes(series.id(), 1).getFirst().seconds();
        assertThat(playable.millis()).isBetween(seconds * 1000 - 1500, seconds * 1000 + 1500);
        var files = new CutFiles(playable.cut());
        assertThat(storage.find(files.source())).isPresent();
        assertThat(storage.find(files.poster())).isPresent();
        assertThat(storage.find(files.hls().resolve(CutFiles.MASTER))).isPresent();
        try (var subtitles = storage.open(files.hls().resolve(CutFiles.SUBTITLES))) {
            assertThat(new String(subtitles.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("WEBVTT")
                    .contains("今天的芝麻酱呢");
        }
    }

    @Test
    void drawnAgainAfterACrashItIsTheSameFilmAndTheSameFiles() throws Exception {
        JobId job = orders.order(series, draft, 2).getFirst();
        finished.wait(job);
        Cut first = cuts.findAnimatic(draft, 2).orElseThrow();
        List<FileEntry> before = files(first.id());

        // As if the process had died after the files were stored and before the table said so.
        cuts.update(first.with(Cut.State.RECEIVED, List.of()));
        JobId again = orders.order(series, draft, 2).getFirst();
        finished.wait(again);

        assertThat(again).isNotEqualTo(job);
        assertThat(cuts.listLatest(series.id())).extracting(Cut::id).containsExactly(first.id());
        assertThat(cuts.findAnimatic(draft, 2)).get().extracting(Cut::state).isEqualTo(Cut.State.PACKAGED);
        assertThat(files(first.id()))
                .extracting(FileEntry::key, FileEntry::bytes)
                .containsExactlyElementsOf(before.stream()
                        .map(file -> tuple(file.key(), file.bytes()))
                        .toList());
        assertThat(orders.order(series, draft, 2)).as("it is there already").isEmpty();
    }

    @Test
    void aNewDraftIsDrawnAfreshAndTakesOver() throws Exception {
        finished.wait(orders.order(series, draft, 1).getFirst());
        UUID old = playable(1).cut();

        Draft next = writing.replace(owner, series, lane.bring(owner, Lane.SCRIPT.replace("芝麻酱", "辣萝卜")))
                .orElseThrow();
        finished.wait(orders.order(series, next.id(), 1).getFirst());

        assertThat(playable(1).cut()).isNotEqualTo(old);
    }

    @Test
    void askedForTwiceItIsDrawnOnce() {
        List<JobId> first = orders.order(series, draft, null);
        List<JobId> second = orders.order(series, draft, null);

        assertThat(first).hasSize(2);
        assertThat(cuts.listLatest(series.id())).hasSize(2);
        assertThat(first).containsAll(second);
    }

    private Playable playable(int episode) {
        return Objects.requireNonNull(media.listPlayable(series.id()).get(episode));
    }

    private List<FileEntry> files(UUID cut) throws Exception {
        try (var entries = storage.list(new CutFiles(cut).hls())) {
            return entries.sorted(Comparator.comparing(file -> file.key().value()))
                    .toList();
        }
    }
}
