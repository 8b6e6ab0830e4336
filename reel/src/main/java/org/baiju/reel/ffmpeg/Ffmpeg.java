package org.baiju.reel.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** FFmpeg's two programs on this machine, and the only way to start them. Safe for use by several threads. */
public final class Ffmpeg {
    private static final Duration PROBE = Duration.ofSeconds(30);

    private final Programs programs;
    private final Capabilities capabilities;
    private final Walls walls;
    private final Limits limits;
    private final Path cache;

    private Ffmpeg(Programs programs, Capabilities capabilities, Limits limits, Path cache) {
        this.programs = programs;
        this.capabilities = capabilities;
        this.walls = Walls.ofThisMachine();
        this.limits = limits;
        this.cache = cache.toAbsolutePath();
    }

    /**
     * Finds FFmpeg: the configured program or folder if one is configured, else the one that comes along, unpacked into
     * the cache folder once, else the one on the PATH.
     *
     * @param configured the program {@code ffmpeg} or the folder that holds it and {@code ffprobe}; absent if not set
     * @param cache a folder to keep the programs and fonts in; made if it does not exist
     * @throws IOException with one sentence for the user if there is no FFmpeg that can do what Baiju needs
     */
    public static Ffmpeg find(@Nullable Path configured, Path cache, Limits limits) throws IOException {
        if (configured != null) {
            return probed(configured(configured), limits, cache);
        }
        return BundledFfmpeg.fitsThisMachine()
                ? probed(BundledFfmpeg.in(cache), limits, cache)
                : probed(new Programs("ffmpeg", "ffprobe", Map.of()), limits, cache);
    }

    private static Programs configured(Path path) throws IOException {
        Path ffmpeg = Files.isDirectory(path) ? path.resolve("ffmpeg") : path;
        Path ffprobe = ffmpeg.resolveSibling("ffprobe");
        for (Path program : List.of(ffmpeg, ffprobe)) {
            if (!Files.isExecutable(program)) {
                throw new IOException(
                        "There is no program %s: set baiju.ffmpeg (BAIJU_FFMPEG) to a folder that holds ffmpeg and ffprobe, or leave it out to use Baiju's own."
                                .formatted(program));
            }
        }
        return new Programs(
                ffmpeg.toAbsolutePath().toString(), ffprobe.toAbsolutePath().toString(), Map.of());
    }

    private static Ffmpeg probed(Programs programs, Limits limits, Path cache) throws IOException {
        Capabilities capabilities = Capabilities.of(programs);
        List<String> lacking = capabilities.lacking();
        if (!lacking.isEmpty()) {
            throw new IOException(
                    "FFmpeg %s (%s) lacks %s: set baiju.ffmpeg (BAIJU_FFMPEG) to the folder of an FFmpeg that has them."
                            .formatted(capabilities.version(), programs.ffmpeg(), String.join(", ", lacking)));
        }
        return new Ffmpeg(programs, capabilities, limits, cache);
    }

    /** What this FFmpeg can do. */
    public Capabilities capabilities() {
        return capabilities;
    }

    /** The walls every call runs within. */
    public Limits limits() {
        return limits;
    }

    /** Where files are kept that are worth keeping between calls. */
    public Path cache() {
        return cache;
    }

    /** Runs {@code ffmpeg} until it ends, its time is over, or the watcher calls it off. */
    public Outcome<String> run(Call call, Watcher watcher) {
        var command = walls.before(limits);
        command.add(programs.ffmpeg());
        command.addAll(List.of("-nostdin", "-hide_banner", "-nostats", "-y", "-progress", "pipe:1"));
        command.addAll(List.of("-max_alloc", Long.toString(1L << 30)));
        // Processor time, in case the clock that we watch stands still while the machine sleeps; so it is the wider
        // one.
        command.addAll(List.of("-timelimit", Long.toString((limits.wallClock().toSeconds() + 1) * 64)));
        command.addAll(call.arguments());
        return new Run(started(command, call), call, limits.wallClock(), new Progress(call.length(), watcher)::line)
                .outcome(watcher);
    }

    /** Runs {@code ffprobe}; the value is what it printed. */
    public Outcome<String> probe(Call call, Watcher watcher) {
        var printed = new BoundedText(16 << 20);
        var command = walls.before(limits);
        command.add(programs.ffprobe());
        command.addAll(List.of("-hide_banner", "-max_alloc", Long.toString(1L << 30)));
        command.addAll(call.arguments());
        return new Run(started(command, call), call, PROBE, printed::add)
                .outcome(watcher)
                .map(_ -> printed.text());
    }

    private ProcessBuilder started(List<String> command, Call call) {
        var builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(call.folder().toFile());
        builder.environment().putAll(programs.environment());
        return builder;
    }

    /** The arguments that open a film by one demuxer only, from this machine's disk only, up to the limits. */
    public List<String> input(Path file, String demuxer) {
        return List.of(
                "-protocol_whitelist",
                "file",
                "-format_whitelist",
                demuxer,
                "-max_pixels",
                Long.toString(limits.pixels()),
                "-threads",
                Integer.toString(limits.threads()),
                "-t",
                Long.toString(limits.filmLength().toSeconds()),
                "-f",
                demuxer,
                "-i",
                "file:" + file.toAbsolutePath());
    }

    /** The same for {@code ffprobe}, which reads no further than it must. */
    public List<String> probeInput(Path file, String demuxer) {
        return List.of(
                "-protocol_whitelist",
                "file",
                "-format_whitelist",
                demuxer,
                "-max_pixels",
                Long.toString(limits.pixels()),
                "-f",
                demuxer,
                "-i",
                "file:" + file.toAbsolutePath());
    }
}
