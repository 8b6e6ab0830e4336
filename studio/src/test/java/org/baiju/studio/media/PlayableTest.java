package org.baiju.studio.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.media.Cut.Kind;
import org.baiju.studio.media.Cut.State;
import org.baiju.studio.media.internal.CutStore;
import org.baiju.studio.media.internal.CutStore.Origin;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.platform.StoredFile;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.series.SeriesRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StudioTest
class PlayableTest {
    @Autowired
    private Media media;

    @Autowired
    private CutStore cuts;

    @Autowired
    private SeriesRegister register;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Ids ids;

    @Autowired
    private Clock clock;

    private SignedIn owner;
    private SeriesId series;

    @BeforeEach
    void aSeries() {
        owner = people.owner();
        series = register.create(owner, "巷口热干面", LocalDate.of(2026, 12, 1)).id();
    }

    @Test
    void anEpisodeWithoutAPackagedFilmHasNothingToPlay() {
        animatic(1, State.RECEIVED);
        cut(2, State.CHECKED);
        cut(3, State.REFUSED);

        assertThat(media.listPlayable(series)).isEmpty();
    }

    @Test
    void aCutGoesBeforeTheAnimaticAndALaterOneBeforeAnEarlier() {
        cut(1, State.PACKAGED);
        UUID second = cut(1, State.PACKAGED);
        animatic(1, State.PACKAGED);
        animatic(2, State.PACKAGED);
        UUID redrawn = animatic(2, State.PACKAGED);

        assertThat(media.listPlayable(series))
                .containsEntry(1, new Playable(second, 1, 64_500, false))
                .containsEntry(2, new Playable(redrawn, 2, 64_500, true))
                .hasSize(2);
    }

    @Test
    void aNewerCutThatIsRefusedLeavesTheOlderOneOnTheScreen() {
        UUID first = cut(1, State.PACKAGED);
        cut(1, State.REFUSED);

        assertThat(media.listPlayable(series).get(1)).isEqualTo(new Playable(first, 1, 64_500, false));
    }

    @Test
    void aGrantNamesTheFilmsFilesUntilItExpires() {
        UUID cut = cut(1, State.PACKAGED);

        PlaybackGrant grant = media.grant(cut, Duration.ofHours(2));

        assertThat(grant.playlist()).matches("/hls/[\\w-]{78}/master\\.m3u8");
        assertThat(grant.poster()).matches("/posters/[\\w-]{78}\\.jpg");
        assertThat(grant.subtitles()).isNull();
        assertThat(grant.expiresAt())
                .isAfter(clock.instant().plus(Duration.ofMinutes(119)))
                .isBefore(clock.instant().plus(Duration.ofMinutes(121)));
    }

    @Test
    void onlyAPackagedFilmIsGranted() {
        UUID cut = cut(1, State.CHECKED);

        assertThatThrownBy(() -> media.grant(cut, Duration.ofHours(1))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> media.grant(UUID.randomUUID(), Duration.ofHours(1)))
                .isInstanceOf(NoSuchElementException.class);
    }

    private UUID cut(int episode, State state) {
        UUID id = ids.next();
        var file = new StoredFile(StorageKey.of("media", id, "source"), 5, "0".repeat(64));
        var evidence = register.record(owner, series, "cut", "01.mp4", file);
        return add(id, episode, Kind.CUT, state, new Origin(null, evidence.id(), file.sha256()));
    }

    private UUID animatic(int episode, State state) {
        return add(ids.next(), episode, Kind.ANIMATIC, state, new Origin(draft(), null, null));
    }

    private UUID add(UUID id, int episode, Kind kind, State state, Origin origin) {
        var cut = new Cut(
                id, series, episode, kind, 1, null, state, 64_500, 1080, 1920, List.of(), true, false, clock.instant());
        assertThat(cuts.add(cut, origin)).isTrue();
        cuts.update(cut);
        assertThat(cuts.find(id)).get().extracting(Cut::state).isEqualTo(state);
        return id;
    }

    private UUID draft() {
        UUID id = ids.next();
        var file = new StoredFile(StorageKey.of("scripts", id), 5, "0".repeat(64));
        var evidence = register.record(owner, series, "script", "剧本.docx", file);
        jdbc.sql("""
                        insert into draft (id, series_id, number, evidence_id, title, findings, created_at)
                        select :id, :series, count(*) + 1, :evidence, '巷口热干面', '[]', now()
                        from draft
                        where series_id = :series
                        """)
                .param("id", id)
                .param("series", series.value())
                .param("evidence", evidence.id())
                .update();
        return id;
    }
}
