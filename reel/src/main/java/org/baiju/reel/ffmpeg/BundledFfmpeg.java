package org.baiju.reel.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baiju.reel.ffmpeg.Question.Answer;

/**
 * The FFmpeg that comes along in a jar: unpacked once per version, with stand-ins for libraries the machine lacks.
 *
 * <p>Of the jar's files only the programs and the libraries they load are needed, not those for use inside a JVM.
 */
final class BundledFfmpeg {
    private static final String FOLDER = "/org/bytedeco/ffmpeg/linux-x86_64-gpl/";
    private static final String VERSION = "/META-INF/maven/org.bytedeco/ffmpeg/pom.properties";
    private static final List<String> FILES = List.of(
            "ffmpeg",
            "ffprobe",
            "libavcodec.so.62",
            "libavdevice.so.62",
            "libavfilter.so.11",
            "libavformat.so.62",
            "libavutil.so.60",
            "libdrm.so.2",
            "libswresample.so.6",
            "libswscale.so.9",
            "libva-drm.so.2",
            "libva.so.2");
    private static final Pattern MISSING = Pattern.compile("error while loading shared libraries: ([\\w.+-]+):");

    private BundledFfmpeg() {}

    /** Whether the machine is of the kind the programs were built for. */
    static boolean fitsThisMachine() {
        return System.getProperty("os.name", "").equals("Linux")
                && System.getProperty("os.arch", "").equals("amd64");
    }

    /**
     * The programs, unpacked under the cache folder and seen to start.
     *
     * @throws IOException with one sentence for the user if they do not start here
     */
    static Programs in(Path cache) throws IOException {
        Path folder = cache.toAbsolutePath().resolve("ffmpeg-" + version());
        if (!Files.isDirectory(folder)) {
            unpack(cache.toAbsolutePath(), folder);
        }
        // The libraries do not look beside themselves for each other, so the loader has to be told.
        var programs = new Programs(
                folder.resolve("ffmpeg").toString(),
                folder.resolve("ffprobe").toString(),
                Map.of("LD_LIBRARY_PATH", folder.toString()));
        standInForMissing(programs, folder);
        return programs;
    }

    private static String version() throws IOException {
        var properties = new Properties();
        try (InputStream stream = open(VERSION)) {
            properties.load(stream);
        }
        return properties.getProperty("version", "unknown");
    }

    private static void unpack(Path cache, Path folder) throws IOException {
        Files.createDirectories(cache);
        Path part = Files.createTempDirectory(cache, "ffmpeg-part");
        try {
            for (String name : FILES) {
                Path file = part.resolve(name);
                try (InputStream stream = open(FOLDER + name)) {
                    Files.copy(stream, file);
                }
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another process was faster, and its files are the same.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        } finally {
            delete(part);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream stream = BundledFfmpeg.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("The FFmpeg that comes with Baiju lacks " + resource
                    + ": build again, or set baiju.ffmpeg (BAIJU_FFMPEG) to the folder of another FFmpeg.");
        }
        return stream;
    }

    /** Starts the program until the loader finds every library, and puts an empty one where it does not. */
    private static void standInForMissing(Programs programs, Path folder) throws IOException {
        for (int tries = 0; tries <= StubLibrary.KNOWN.size(); tries++) {
            Answer answer = Question.ask(programs.question(programs.ffmpeg(), List.of("-version")));
            if (answer.ok()) {
                return;
            }
            Matcher missing = MISSING.matcher(answer.text());
            if (!missing.find() || !StubLibrary.KNOWN.containsKey(missing.group(1))) {
                throw new IOException(
                        "The FFmpeg that comes with Baiju does not start here (" + firstLine(answer.text())
                                + "): set baiju.ffmpeg (BAIJU_FFMPEG) to the folder of an FFmpeg 7 or later that does.");
            }
            writeStub(folder, missing.group(1));
        }
    }

    /** Puts an empty library into the folder, whole or not at all. */
    static void writeStub(Path folder, String name) throws IOException {
        Path part = Files.createTempFile(folder, name, ".part");
        Files.write(part, StubLibrary.bytes(name, StubLibrary.KNOWN.getOrDefault(name, List.of())));
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("no output");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
