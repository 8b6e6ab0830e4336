package org.baiju.reel.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A short question to a program: started, read and ended within seconds. */
final class Question {
    private static final int LONGEST_ANSWER = 1 << 20;
    private static final int SECONDS = 20;

    private Question() {}

    /**
     * What a program answered.
     *
     * @param exit its exit code; -1 if it did not end in time
     */
    record Answer(int exit, String text) {
        boolean ok() {
            return exit == 0;
        }
    }

    static Answer ask(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        process.getOutputStream().close();
        var text = CompletableFuture.supplyAsync(() -> read(process.getInputStream()), Thread::startVirtualThread);
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                return new Answer(-1, "");
            }
            return new Answer(process.exitValue(), text.join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(
                    "Interrupted while asking " + builder.command().getFirst(), e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
