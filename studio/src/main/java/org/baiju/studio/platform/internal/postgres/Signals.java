package org.baiju.studio.platform.internal.postgres;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The one signal that Java cannot send by itself. */
final class Signals {
    private Signals() {}

    /** SIGINT, which PostgreSQL takes for a fast stop: roll back what is open, write everything down, end. */
    static void interrupt(long pid) throws IOException {
        Process kill = new ProcessBuilder("kill", "-INT", Long.toString(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            kill.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
