package org.baiju.screenplay;

import org.jspecify.annotations.Nullable;

/**
 * What the file says of a scene besides its text; each part is absent if the file does not say.
 *
 * @param title a name given by the writer
 * @param summary in the writer's words
 * @param page where the writer's program puts it, as written
 * @param length in pages and eighths as the writer's program counts, as in {@code 1 2/8}
 */
public record SceneProperties(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String page,
        @Nullable String length) {
    /** A file that says nothing of its scenes. */
    public static final SceneProperties NONE = new SceneProperties(null, null, null, null);
}
