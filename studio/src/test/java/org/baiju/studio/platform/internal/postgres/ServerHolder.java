package org.baiju.studio.platform.internal.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** A program of its own that runs a server until it is killed, for tests that kill it. */
final class ServerHolder {
    private ServerHolder() {}

    /** Takes the server's folder and the folder of the binaries; prints one line when ready, or why not. */
    public static void main(String[] arguments) throws IOException {
        try {
            PostgresServer.start(TestServers.options(Path.of(arguments[0]), Path.of(arguments[1])));
            System.out.println("ready");
        } catch (PostgresFailed e) {
            System.out.println(e.getMessage());
            return;
        }
        int end = System.in.read();
        System.out.println("ended by " + end);
    }
}
