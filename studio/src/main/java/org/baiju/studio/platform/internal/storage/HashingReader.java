package org.baiju.studio.platform.internal.storage;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads content in pieces while it counts and hashes it. */
final class HashingReader {
    private final InputStream content;
    private final MessageDigest digest;
    private long bytes;

    HashingReader(InputStream content) {
        this.content = content;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Fills the buffer as far as the content goes; returns how much, 0 at the end. */
    int fill(byte[] buffer) throws IOException {
        int read = content.readNBytes(buffer, 0, buffer.length);
        digest.update(buffer, 0, read);
        bytes += read;
        return read;
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
