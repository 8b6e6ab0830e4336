package org.baiju.studio.platform.internal.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Chooses the server's port: the one it had last time, if that is free. */
final class Ports {
    private Ports() {}

    static int choose(Path remembered) throws IOException {
        int last = last(remembered);
        int port = last != 0 && isFree(last) ? last : anyFree();
        Files.writeString(remembered, port + "\n");
        return port;
    }

    private static int last(Path remembered) throws IOException {
        @Nullable String line = Folders.firstLine(remembered);
        return line != null && line.matches("[0-9]{4,5}") ? Integer.parseInt(line) : 0;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
