package org.baiju.studio.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.media.Uploads.Announced;
import org.baiju.studio.media.Uploads.Opened;
import org.baiju.studio.media.Uploads.Received;
import org.baiju.studio.media.internal.CutFiles;
import org.baiju.studio.platform.JobState;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.series.Evidence;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@StudioTest
class UploadsTest {
    @Autowired
    private Uploads uploads;

    @Autowired
    private Media media;

    @Autowired
    private SeriesRegister register;

    @Autowired
    private Storage storage;

    @Autowired
    private People people;

    @Autowired
    private Lane lane;

    @Autowired
    private FinishedJobs finished;

    @Autowired
    private JdbcClient jdbc;

    @Value("${baiju.data}")
    private Path data;

    private final byte[] film = new byte[20_000_000];
    private SignedIn owner;
    private Series series;

    @BeforeEach
    void aSeriesAndAFile() {
        new Random(20261201).nextBytes(film);
        owner = people.owner();
        series = lane.open(owner);
    }

    @Test
    void anUploadThatBreaksOffGoesOnWhereItsBytesAreSafe() throws Exception {
        Upload upload = opened(film.length, null);

        Received broken = uploads.append(owner, upload.id(), 0, breakingAfter(13_000_000));

        assertThat(broken).isInstanceOf(Received.BrokenOff.class);
        Upload now = find(upload.id());
        assertThat(now.offset()).isEqualTo(13_000_000);
        assertThat(uploads.append(owner, upload.id(), 13_000_000, from(13_000_000)))
                .isInstanceOf(Received.Safe.class);
        assertThat(evidence().sha256()).isEqualTo(sha256(film));
        assertThat(find(upload.id()).finished()).isTrue();
    }

    @Test
    void whatACrashLeftBeyondTheNotedOffsetIsWrittenOver() throws Exception {
        Upload upload = opened(film.length, sha256(film));
        uploads.append(owner, upload.id(), 0, breakingAfter(5_000_000));
        // As if the process had died after writing these and before noting them.
        Files.write(part(upload.id()), new byte[3_000_000], StandardOpenOption.APPEND);

        assertThat(find(upload.id()).offset()).isEqualTo(5_000_000);
        uploads.append(owner, upload.id(), 5_000_000, from(5_000_000));

        assertThat(evidence().sha256()).isEqualTo(sha256(film));
        assertThat(part(upload.id())).doesNotExist();
    }

    @Test
    void anUploadThatDiedBetweenItsLastByteAndTheLedgerIsFinishedWhenItsSenderAsks() throws Exception {
        Upload upload = opened(film.length, null);
        uploads.append(owner, upload.id(), 0, breakingAfter(film.length - 1));
        Files.write(part(upload.id()), new byte[] {film[film.length - 1]}, StandardOpenOption.APPEND);
        jdbc.sql("update upload set byte_offset = byte_length where id = :id")
                .param("id", upload.id())
                .update();

        find(upload.id());
        find(upload.id());

        assertThat(register.listEvidence(series.id(), 10))
                .filteredOn(file -> file.kind().equals("cut"))
                .hasSize(1);
        assertThat(media.find(series.id(), upload.id())).isPresent();
    }

    @Test
    void noMoreIsTakenThanWasAnnounced() throws Exception {
        Upload upload = opened(1_000_000, null);

        uploads.append(owner, upload.id(), 0, from(0));

        assertThat(evidence().bytes()).isEqualTo(1_000_000);
    }

    @Test
    void contentThatIsNotWhatWasAnnouncedIsDeleted() throws Exception {
        Upload upload = opened(film.length, "0".repeat(64));

        assertThat(uploads.append(owner, upload.id(), 0, from(0))).isEqualTo(new Received.OtherContent());

        assertThat(uploads.find(owner, upload.id())).isEqualTo(new Received.NotThere());
        assertThat(part(upload.id())).doesNotExist();
        assertThat(storage.find(new CutFiles(upload.id()).source())).isEmpty();
    }

    @Test
    void anotherOffsetAndAnotherPersonAreRefused() {
        Upload upload = opened(film.length, null);

        assertThat(uploads.append(owner, upload.id(), 5, from(0))).isEqualTo(new Received.OtherOffset(0));
        assertThat(uploads.find(people.owner(), upload.id())).isEqualTo(new Received.NotThere());
        assertThat(uploads.append(people.owner(), upload.id(), 0, from(0))).isEqualTo(new Received.NotThere());
        assertThat(uploads.delete(people.owner(), upload.id())).isFalse();
        assertThat(uploads.delete(owner, upload.id())).isTrue();
        assertThat(uploads.find(owner, upload.id())).isEqualTo(new Received.NotThere());
    }

    @Test
    void twoSendersAtOnceDoNotMix() throws Exception {
        Upload upload = opened(film.length, null);
        var started = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        InputStream slow = new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] buffer, int at, int length) throws IOException {
                started.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return -1;
            }
        };
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Received> first = executor.submit(() -> uploads.append(owner, upload.id(), 0, slow));
            started.await();
            assertThat(uploads.append(owner, upload.id(), 0, from(0))).isEqualTo(new Received.Busy());
            goOn.countDown();
            assertThat(first.get()).isInstanceOf(Received.Safe.class);
        }
    }

    @Test
    void tooBigAndTooManyAreRefusedBeforeAByteIsRead() {
        assertThat(uploads.open(owner, announced(2_200_000_000L, null))).isInstanceOf(Opened.TooBig.class);
        for (int i = 0; i < 200; i++) {
            opened(10, null);
        }
        assertThat(uploads.open(owner, announced(10, null))).isEqualTo(new Opened.TooMany(200));
    }

    @Test
    void whatNobodyResumedIsForgotten() throws Exception {
        Upload upload = opened(film.length, null);
        uploads.append(owner, upload.id(), 0, breakingAfter(1000));
        jdbc.sql("update upload set expires_at = now() - interval '1 minute' where id = :id")
                .param("id", upload.id())
                .update();

        assertThat(uploads.find(owner, upload.id())).isEqualTo(new Received.NotThere());
        opened(10, null);

        assertThat(part(upload.id())).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "reel.refused-text, 这不是视频",
        "reel.refused-archive, PKzip",
        "reel.refused-playlist, #EXTM3U file:///etc/passwd",
        "reel.refused-picture, GIF89a",
    })
    void whatIsNoFilmIsRefusedWithAReasonAndKeptAsEvidence(String rule, String content) throws Exception {
        byte[] bytes = content.getBytes(UTF_8);
        Upload upload = opened(bytes.length, null);
        uploads.append(owner, upload.id(), 0, new ByteArrayInputStream(bytes));
        Cut cut = media.find(series.id(), upload.id()).orElseThrow();

        assertThat(finished.wait(Objects.requireNonNull(cut.job()))).isEqualTo(JobState.SUCCEEDED);

        Cut looked = media.find(series.id(), upload.id()).orElseThrow();
        assertThat(looked.state()).isEqualTo(Cut.State.REFUSED);
        assertThat(looked.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo(rule));
        assertThat(media.listPlayable(series.id())).isEmpty();
        assertThat(storage.find(new CutFiles(cut.id()).source())).isPresent();
        try (var packaged = storage.list(new CutFiles(cut.id()).hls())) {
            assertThat(packaged).isEmpty();
        }
    }

    private Upload opened(long length, @Nullable String sha256) {
        return switch (uploads.open(owner, announced(length, sha256))) {
            case Opened.Ready ready -> ready.upload();
            case Opened.TooBig tooBig -> throw new AssertionError(tooBig);
            case Opened.TooMany tooMany -> throw new AssertionError(tooMany);
        };
    }

    private Announced announced(long length, @Nullable String sha256) {
        return new Announced(series, 1, "../../第1集.mp4", length, sha256);
    }

    private Upload find(UUID id) {
        return switch (uploads.find(owner, id)) {
            case Received.Safe safe -> safe.upload();
            default -> throw new AssertionError(id);
        };
    }

    private Evidence evidence() {
        return register.listEvidence(series.id(), 10).stream()
                .filter(file -> file.kind().equals("cut"))
                .findFirst()
                .orElseThrow();
    }

    private Path part(UUID upload) {
        return data.resolve("media").resolve("uploads").resolve(upload.toString());
    }

    private InputStream from(int offset) {
        return new ByteArrayInputStream(film, offset, film.length - offset);
    }

    private InputStream breakingAfter(int bytes) {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset by peer");
            }

            @Override
            public int read(byte[] buffer, int at, int length) throws IOException {
                return read();
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(film, 0, bytes), broken);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
