package org.baiju.reel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.reel.HlsPackage.Rendition;
import org.baiju.reel.Inspection.Picture;
import org.baiju.reel.Ladder.Size;
import org.baiju.reel.ffmpeg.Call;
import org.baiju.reel.ffmpeg.Ffmpeg;
import org.baiju.reel.ffmpeg.Outcome;
import org.baiju.reel.ffmpeg.Watcher;

/**
 * Makes an HLS package: fragmented MP4 in one file per stream with byte ranges, segments of two seconds.
 *
 * <p>One file per stream instead of one per segment keeps an episode at a handful of files, and lets a player fetch the
 * index and the first segment in one go.
 */
final class Packager {
    private static final String SUBTITLES = "subtitles_zh";
    private static final Duration TOLERANCE = Duration.ofMillis(500);
    private static final int INDEX = 4096;
    private static final long ALMOST_FULL = 1 << 20;

    private final Ffmpeg ffmpeg;
    private final Inspector inspector;

    Packager(Ffmpeg ffmpeg, Inspector inspector) {
        this.ffmpeg = ffmpeg;
        this.inspector = inspector;
    }

    Outcome<HlsPackage> make(Path file, Inspection film, PackageOrder order, Path target, Watcher watcher) {
        return WorkFolder.become(target, folder -> {
            Optional<Finding> wrong = order.subtitles() == null ? Optional.empty() : WebVtt.wrong(order.subtitles());
            if (wrong.isPresent()) {
                return new Outcome.Refused<>(wrong.get());
            }
            Ladder ladder = Ladder.of(film.picture(), order.shortSidesPx());
            boolean copy = new Copyable(ffmpeg, ladder).check(file, film, watcher);
            List<String> arguments = new HlsCommand(ffmpeg, film, ladder, order.preset(), copy).arguments(file);
            Outcome<String> encoded = ffmpeg.run(new Call(arguments, folder, film.length()), watcher.part(0, 0.98));
            if (!(encoded instanceof Outcome.Done<String>)) {
                return encoded.map(_ -> {
                    throw new IllegalStateException("What was not done has no value");
                });
            }
            Outcome<HlsPackage> made = verified(film, ladder, folder, watcher)
                    .then(_ -> finished(film, ladder, order, new Folders(folder, target)));
            return made instanceof Outcome.Done<HlsPackage> ? made : blamedOnDisk(made, folder);
        });
    }

    /** FFmpeg's HLS writer goes on in silence when the disk is full; only its result shows it. */
    private static Outcome<HlsPackage> blamedOnDisk(Outcome<HlsPackage> made, Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace() < ALMOST_FULL
                ? new Outcome.Failed<>(
                        Finding.of(Severity.ERROR, "reel.disk-full", null, String.valueOf(folder.getParent()), ""), "")
                : made;
    }

    /** Where the package is made, and where it will stand. */
    private record Folders(Path work, Path target) {}

    /** Opens what was made as a stranger would and compares it with the source. */
    private Outcome<Inspection> verified(Inspection film, Ladder ladder, Path folder, Watcher watcher)
            throws IOException {
        Outcome<Inspection> last = new Outcome.Cancelled<>();
        if (!whole(folder, "audio")) {
            return differs("audio.mp4", "audio.m3u8");
        }
        for (Size size : ladder.sizes()) {
            if (!whole(folder, size.name())) {
                return differs(size.name() + ".mp4", size.name() + ".m3u8");
            }
            Path made = folder.resolve(size.name() + ".mp4");
            last = inspector.inspect(made, Container.MP4, watcher).then(seen -> same(film, size, seen));
            if (!(last instanceof Outcome.Done<Inspection>)) {
                return last;
            }
        }
        return last;
    }

    /** Whether a stream's file has all bytes that its playlist speaks of. */
    private static boolean whole(Path folder, String stream) throws IOException {
        Path file = folder.resolve(stream + ".mp4");
        Path playlist = folder.resolve(stream + ".m3u8");
        if (!Files.exists(file) || !Files.exists(playlist)) {
            return false;
        }
        long end = MediaPlaylist.read(playlist).endByte();
        return end > 0 && Files.size(file) >= end;
    }

    private static Outcome<Inspection> differs(String found, String expected) {
        return new Outcome.Failed<>(Finding.of(Severity.ERROR, "reel.package-differs", null, found, expected), "");
    }

    private static Outcome<Inspection> same(Inspection film, Size size, Inspection made) {
        Picture picture = made.picture();
        Duration expected = film.picture().length();
        boolean length = picture.length().minus(expected).abs().compareTo(TOLERANCE) <= 0;
        boolean shape = picture.widthPx() == size.widthPx() && picture.heightPx() == size.heightPx();
        return length && shape
                ? new Outcome.Done<>(made)
                : differs(
                        described(picture.length(), picture.widthPx(), picture.heightPx()),
                        described(expected, size.widthPx(), size.heightPx()));
    }

    private static String described(Duration length, int widthPx, int heightPx) {
        return "%s %d×%d".formatted(FactChecks.seconds(length), widthPx, heightPx);
    }

    private static Outcome<HlsPackage> finished(Inspection film, Ladder ladder, PackageOrder order, Folders folders) {
        try {
            Path folder = folders.work();
            MediaPlaylist sound = MediaPlaylist.read(folder.resolve("audio.m3u8"));
            var renditions = new ArrayList<Rendition>();
            for (Size size : ladder.sizes()) {
                renditions.add(rendition(folder, size, sound));
            }
            Path subtitles = order.subtitles();
            if (subtitles != null) {
                Files.copy(subtitles, folder.resolve(SUBTITLES + ".vtt"));
                Files.writeString(
                        folder.resolve(SUBTITLES + ".m3u8"),
                        WebVtt.playlist(SUBTITLES + ".vtt", film.picture().length()));
            }
            Files.writeString(folder.resolve("master.m3u8"), master(renditions, ladder, subtitles != null));
            return new Outcome.Done<>(new HlsPackage(
                    folders.target(), "master.m3u8", film.picture().length(), renditions, bytes(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rendition rendition(Path folder, Size size, MediaPlaylist sound) throws IOException {
        MediaPlaylist video = MediaPlaylist.read(folder.resolve(size.name() + ".m3u8"));
        return new Rendition(
                size.name() + ".m3u8",
                size.widthPx(),
                size.heightPx(),
                codec(folder.resolve(size.name() + ".mp4")) + ",mp4a.40.2",
                video.peakBitsPerSecond() + sound.peakBitsPerSecond(),
                video.averageBitsPerSecond() + sound.averageBitsPerSecond());
    }

    /** Profile and level stand in the box avcC, right after its version. */
    private static String codec(Path video) throws IOException {
        try (InputStream stream = Files.newInputStream(video)) {
            String index = new String(stream.readNBytes(INDEX), StandardCharsets.ISO_8859_1);
            int at = index.indexOf("avcC") + 5;
            return "avc1.%02x%02x%02x"
                    .formatted((int) index.charAt(at), (int) index.charAt(at + 1), (int) index.charAt(at + 2));
        }
    }

    private static String master(List<Rendition> renditions, Ladder ladder, boolean subtitles) {
        var master = new StringBuilder("""
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="原声",LANGUAGE="zh",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="audio.m3u8"
                """);
        if (subtitles) {
            master.append("""
                    #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="text",NAME="中文",LANGUAGE="zh",DEFAULT=YES,AUTOSELECT=YES,FORCED=NO,URI="%s.m3u8"
                    """.formatted(SUBTITLES));
        }
        for (Rendition each : renditions) {
            master.append(
                            "#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS=\"%s\",RESOLUTION=%dx%d,FRAME-RATE=%.3f"
                                    .formatted(
                                            each.peakBitsPerSecond(),
                                            each.averageBitsPerSecond(),
                                            each.codecs(),
                                            each.widthPx(),
                                            each.heightPx(),
                                            ladder.rate().perSecond()))
                    .append(",AUDIO=\"sound\"")
                    .append(subtitles ? ",SUBTITLES=\"text\"\n" : "\n")
                    .append(each.playlist())
                    .append('\n');
        }
        return master.toString();
    }

    private static long bytes(Path folder) throws IOException {
        long sum = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                sum += Files.size(file);
            }
        }
        return sum;
    }
}
