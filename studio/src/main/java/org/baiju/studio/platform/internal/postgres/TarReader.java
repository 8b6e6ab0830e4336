package org.baiju.studio.platform.internal.postgres;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Unpacks the plain kind of tar archive that holds the PostgreSQL programs: files, folders and symbolic links. */
final class TarReader {
    private static final int BLOCK = 512;

    private final InputStream input;
    private final Path target;

    private TarReader(InputStream input, Path target) {
        this.input = input;
        this.target = target;
    }

    /** Unpacks the archive into an existing folder; an entry that would land elsewhere fails it. */
    static void unpack(InputStream archive, Path target) throws IOException {
        new TarReader(archive, target).run();
    }

    private void run() throws IOException {
        for (byte[] header = block(); header[0] != 0; header = block()) {
            String prefix = text(header, 345, 155);
            boolean old = !"ustar\0".equals(new String(header, 257, 6, StandardCharsets.US_ASCII));
            String name = old || prefix.isEmpty() ? text(header, 0, 100) : prefix + "/" + text(header, 0, 100);
            Path path = inside(name);
            long size = octal(header, 124, 12);
            switch (header[156]) {
                case '5' -> Files.createDirectories(path);
                case '2' -> link(path, text(header, 157, 100));
                case '0', 0 -> file(path, size, octal(header, 100, 8));
                default -> throw new IOException("Entry %s is of unknown type %c".formatted(name, header[156]));
            }
        }
    }

    private Path inside(String name) throws IOException {
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("Entry " + name + " leads out of the archive");
        }
        Files.createDirectories(path.getParent());
        return path;
    }

    private void link(Path path, String to) throws IOException {
        inside(target.relativize(path.resolveSibling(to).normalize()).toString());
        Files.createSymbolicLink(path, Path.of(to));
    }

    private void file(Path path, long size, long mode) throws IOException {
        try (OutputStream output = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            for (long left = size; left > 0; ) {
                int read = input.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
                if (read == 0) {
                    throw new EOFException("The archive ends within " + path.getFileName());
                }
                output.write(buffer, 0, read);
                left -= read;
            }
        }
        input.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        boolean program = (mode & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private byte[] block() throws IOException {
        byte[] block = input.readNBytes(BLOCK);
        if (block.length < BLOCK) {
            throw new EOFException("The archive ends too early");
        }
        return block;
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) {
        String digits = text(header, from, length).trim();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }
}
