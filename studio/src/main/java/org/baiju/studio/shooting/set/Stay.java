package org.baiju.studio.shooting.set;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When somebody was on the set.
 *
 * @param in absent if nobody tapped it
 * @param out absent as long as nobody tapped it
 */
public record Stay(@Nullable LocalDateTime in, @Nullable LocalDateTime out) {
    public boolean isOpen() {
        return out == null;
    }

    public boolean isComplete() {
        return in != null && out != null;
    }
}
