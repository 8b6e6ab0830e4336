package org.baiju.studio.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.account.internal.TokenStore;
import org.baiju.studio.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens with which programs act for a person. Only their hash is kept: a token is shown once. */
@Service
public class Tokens {
    /** So that a leaked token is recognised as one of ours. */
    private static final String PREFIX = "baiju_";

    /** 256 bits cannot be guessed, so a fast hash is enough to keep them. */
    private static final int BYTES = 32;

    private static final Duration LIFETIME_MAX = Duration.ofDays(366);
    private static final int LIVE_TOKENS_MAX = 20;

    private final TokenStore store;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(TokenStore store, Audit audit, Ids ids, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A token as its owner's list shows it; {@code lastUsedAt} and {@code revokedAt} are absent until they happen. */
    public record Token(
            UUID id,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /** What became of the wish for a token. */
    public sealed interface Issue {
        /** The secret is known to nobody else and cannot be shown again. */
        record Issued(String secret) implements Issue {}

        record TooMany(int most) implements Issue {}
    }

    /** Issues a token that works until it expires, at most a year from now, or is revoked. */
    @Transactional
    public Issue issue(SignedIn who, String name, Duration lifetime) {
        if (store.countLive(who.person(), clock.instant()) >= LIVE_TOKENS_MAX) {
            return new Issue.TooMany(LIVE_TOKENS_MAX);
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Duration granted = lifetime.compareTo(LIFETIME_MAX) < 0 ? lifetime : LIFETIME_MAX;
        Instant now = clock.instant();
        store.add(
                new TokenStore.TokenRow(ids.next(), who.person(), name.strip(), hash(secret)), now, now.plus(granted));
        audit.note(who, "token.issued", name.strip());
        return new Issue.Issued(secret);
    }

    /** The person a live token speaks for. */
    public Optional<UUID> findPerson(String secret) {
        return store.use(hash(secret), clock.instant());
    }

    /** A person's tokens, newest first. */
    public List<Token> list(UUID person) {
        return store.list(person);
    }

    /** Ends a token; false if the person has no such live token. */
    @Transactional
    public boolean revoke(SignedIn who, UUID token) {
        boolean revoked = store.revoke(who.person(), token, clock.instant());
        if (revoked) {
            audit.note(who, "token.revoked", token.toString());
        }
        return revoked;
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
