package org.baiju.studio.writing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remark on a part of the working text.
 *
 * @param position of its first character; absent if its words are no longer in the text
 * @param quote the words it was made on
 * @param resolvedAt absent while it is open
 * @param replies oldest first
 */
public record Comment(
        UUID id,
        @Nullable Integer position,
        int length,
        String quote,
        String body,
        UUID author,
        String authorName,
        Instant createdAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        List<Reply> replies) {
    public Comment {
        replies = List.copyOf(replies);
    }

    /** An answer to a remark. */
    public record Reply(String body, String authorName, Instant createdAt) {}

    public boolean isOpen() {
        return resolvedAt == null;
    }

    /** Whether its words are no longer in the text. */
    public boolean isOrphan() {
        return position == null;
    }
}
