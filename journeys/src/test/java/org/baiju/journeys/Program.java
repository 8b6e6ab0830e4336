package org.baiju.journeys;

import static java.util.concurrent.TimeUnit.MINUTES;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** The packaged studio as {@code ./baiju up} starts it: unpacked, with an ahead-of-time cache; prepared once per build. */
final class Program {
    private static final Path PACKAGED = Path.of("..", "studio", "target", "baiju-studio.jar");
    private static final Path FOLDER = Path.of("target", "app");
    private static final Path JAR = FOLDER.resolve("baiju-studio.jar");
    private static final Path CACHE = FOLDER.resolve("studio.aot");
    private static final Path LOG = Path.of("target", "app.log");

    private Program() {}

    /** Starts it without waiting for anything; its output goes to {@code log}. */
    static Process start(Path log, List<String> arguments) throws IOException {
        prepare();
        var options = new ArrayList<String>();
        if (Files.exists(CACHE)) {
            options.add("-XX:AOTCache=" + CACHE);
        }
        options.addAll(List.of("-jar", JAR.toString()));
        options.addAll(arguments);
        return java(log, options);
    }

    private static synchronized void prepare() throws IOException {
        if (!Files.exists(PACKAGED)) {
            throw new IllegalStateException("There is no %s: run ./baiju test, or package the studio first."
                    .formatted(PACKAGED.toAbsolutePath().normalize()));
        }
        // Jars of a reproducible build all bear the same date, so their content has to tell them apart.
        Path mark = FOLDER.resolve("prepared-from-" + checksum(PACKAGED));
        if (Files.exists(mark)) {
            return;
        }
        Folders.empty(FOLDER);
        await(java(
                LOG,
                List.of(
                        "-Djarmode=tools",
                        "-jar",
                        PACKAGED.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        FOLDER.toString())));
        Path training = Folders.empty(Path.of("target", "training-data"));
        await(java(
                LOG,
                List.of(
                        "-XX:AOTCacheOutput=" + CACHE,
                        "-jar",
                        JAR.toString(),
                        "--spring.profiles.active=train",
                        "--baiju.data=" + training,
                        "--server.port=0")));
        Files.createFile(mark);
    }

    private static String checksum(Path file) throws IOException {
        try (var content = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
            content.transferTo(OutputStream.nullOutputStream());
            return Long.toHexString(content.getChecksum().getValue());
        }
    }

    private static Process java(Path log, List<String> options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true"));
        command.addAll(options);
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        // Whoever ends the tests in the middle ends the studio too; its PostgreSQL follows by itself.
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        return started;
    }

    private static void await(Process process) throws IOException {
        try {
            if (!process.waitFor(3, MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("The studio cannot be prepared:\n" + Files.readString(LOG));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
