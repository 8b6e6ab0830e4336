package org.baiju.studio.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to play one film for a while. The addresses carry the right themselves: whoever has them may play, until
 * they expire.
 *
 * @param playlist the address of the HLS master playlist
 * @param poster the address of a picture; absent if there is none
 * @param subtitles the address of the subtitles as WebVTT; absent if there are none
 */
public record PlaybackGrant(
        String playlist, @Nullable String poster, @Nullable String subtitles, Instant expiresAt) {}
