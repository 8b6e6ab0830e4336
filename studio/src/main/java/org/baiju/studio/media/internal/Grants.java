package org.baiju.studio.media.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Writes and reads the tokens that stand in the address of a film: which key, which film, until when, and an HMAC-SHA256
 * over these. Whoever has one may play that film until then; nobody can make one without the key.
 */
@Component
public class Grants {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int CONTENT = Short.BYTES + 2 * Long.BYTES + Long.BYTES;
    private static final int SIGNATURE = 32;
    private static final int CHARACTERS = (CONTENT + SIGNATURE) * 4 / 3 + 1;

    private final GrantKeys keys;
    private final Clock clock;

    Grants(GrantKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A token for the film, good until then. */
    public String issue(UUID cut, Instant until) {
        var key = keys.newest();
        byte[] content = ByteBuffer.allocate(CONTENT)
                .putShort(key.getKey().shortValue())
                .putLong(cut.getMostSignificantBits())
                .putLong(cut.getLeastSignificantBits())
                .putLong(until.toEpochMilli())
                .array();
        byte[] token = ByteBuffer.allocate(CONTENT + SIGNATURE)
                .put(content)
                .put(sign(key.getValue(), content))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The film that the token lets somebody play now; absent if we never wrote it like that or its time is over. */
    public Optional<UUID> read(String text) {
        if (text.length() > CHARACTERS) {
            return Optional.empty();
        }
        byte[] token;
        try {
            token = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean sameWriting =
                Base64.getUrlEncoder().withoutPadding().encodeToString(token).equals(text);
        return token.length == CONTENT + SIGNATURE && sameWriting ? verified(token) : Optional.empty();
    }

    private Optional<UUID> verified(byte[] token) {
        ByteBuffer buffer = ByteBuffer.wrap(token);
        int id = buffer.getShort();
        UUID cut = new UUID(buffer.getLong(), buffer.getLong());
        long until = buffer.getLong();
        byte[] content = Arrays.copyOf(token, CONTENT);
        byte[] signature = Arrays.copyOfRange(token, CONTENT, token.length);
        return keys.find(id)
                .filter(key -> MessageDigest.isEqual(sign(key, content), signature))
                .filter(_ -> clock.millis() < until)
                .map(_ -> cut);
    }

    private static byte[] sign(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
