package org.baiju.studio.media;

import java.util.UUID;

/**
 * The film that is shown for an episode: its latest cut that is packaged, else its animatic.
 *
 * @param animatic whether it was drawn from the script rather than shot
 */
public record Playable(UUID cut, int episode, int millis, boolean animatic) {}
