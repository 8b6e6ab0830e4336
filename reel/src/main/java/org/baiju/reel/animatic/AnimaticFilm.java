package org.baiju.reel.animatic;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A finished animatic.
 *
 * @param video 1080×1920, 25 frames a second, H.264 and AAC, subtitles also as a track
 * @param subtitles the dialogue as WebVTT, which is not burnt into the picture
 * @param length of the film
 */
public record AnimaticFilm(Path video, Path subtitles, Duration length) {}
