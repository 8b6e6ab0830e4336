package org.baiju.studio.shooting.set;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Somebody's name under a paper.
 *
 * @param sha256 of the content that was signed
 * @param drawing the strokes as the path of an SVG; empty if the name was typed
 */
public record Signature(
        UUID id, Deed deed, String sha256, String name, String drawing, UUID signedBy, Instant signedAt) {

    /** What a signature says. */
    public enum Deed {
        SUBMITTED,
        APPROVED,
        /** These are my hours. */
        HOURS
    }

    /**
     * How somebody signs.
     *
     * @param name as they wrote it
     * @param drawing see {@link Signature}
     */
    public record Hand(String name, String drawing) {
        /** The longest drawing: about four thousand points. */
        public static final int DRAWING_MAX = 60_000;

        public static final int NAME_MAX = 60;

        /** Whether it is a name, with strokes or without. */
        public boolean isFit() {
            return !name.isBlank()
                    && name.length() <= NAME_MAX
                    && drawing.length() <= DRAWING_MAX
                    && drawing.chars().allMatch(c -> "ML0123456789. ".indexOf(c) >= 0);
        }
    }

    static String sha256(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
