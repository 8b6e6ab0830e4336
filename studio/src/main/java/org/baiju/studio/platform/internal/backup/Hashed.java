package org.baiju.studio.platform.internal.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes into an archive entry while it counts and hashes; closing it leaves the archive open. */
final class Hashed extends FilterOutputStream {
    private final MessageDigest digest;
    private long bytes;

    Hashed(OutputStream target) {
        this(target, sha256());
    }

    private Hashed(OutputStream target, MessageDigest digest) {
        super(new DigestOutputStream(target, digest));
        this.digest = digest;
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        bytes++;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    long bytes() {
        return bytes;
    }

    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(InputStream content) throws IOException {
        try (var hashed = new Hashed(OutputStream.nullOutputStream())) {
            content.transferTo(hashed);
            return hashed.hash();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
