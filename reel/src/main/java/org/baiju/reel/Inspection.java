package org.baiju.reel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a video file says about itself.
 *
 * @param container how it is wrapped
 * @param length of the longer of picture and sound
 * @param picture its first real picture stream
 * @param sound its first sound stream; absent if it has none
 * @param aiLabel the implicit label of generated content (GB 45438-2025), as written; absent if there is none
 */
public record Inspection(
        Container container,
        Duration length,
        Picture picture,
        @Nullable Sound sound,
        @Nullable String aiLabel) {

    /**
     * The picture as it is stored and shown.
     *
     * @param codec FFmpeg's name, as in {@code h264}
     * @param widthPx as shown: turned as the file asks for, with square pixels
     * @param heightPx as shown
     * @param rotation in degrees, clockwise as shown: 0, 90, 180 or 270
     * @param squarePixels false if the stored picture must be stretched to be shown
     * @param pixelFormat FFmpeg's name, as in {@code yuv420p}
     * @param transfer FFmpeg's name of the transfer curve, as in {@code bt709}; empty if not said
     * @param averageRate frames a second over the whole film
     * @param nominalRate frames a second that fit every time stamp
     * @param length of the picture stream
     */
    public record Picture(
            String codec,
            int widthPx,
            int heightPx,
            int rotation,
            boolean squarePixels,
            String pixelFormat,
            String transfer,
            Rate averageRate,
            Rate nominalRate,
            Duration length) {
        /** The shorter of width and height; what a rendition is named after. */
        public int shortSidePx() {
            return Math.min(widthPx, heightPx);
        }

        /** Whether brightness goes beyond what an ordinary screen shows. */
        public boolean highDynamicRange() {
            return transfer.equals("smpte2084") || transfer.equals("arib-std-b67");
        }

        /** Whether frames come at changing distances, as phones record them. */
        public boolean variableRate() {
            return Math.abs(averageRate.perSecond() - nominalRate.perSecond()) > nominalRate.perSecond() * 0.01;
        }
    }

    /**
     * The sound as it is stored.
     *
     * @param codec FFmpeg's name, as in {@code aac}
     * @param channels how many
     * @param sampleRate in Hz
     * @param length of the sound stream
     */
    public record Sound(String codec, int channels, int sampleRate, Duration length) {}

    /** A frame rate as a fraction, as in 30000/1001. */
    public record Rate(int numerator, int denominator) {
        /** Frames a second. */
        public double perSecond() {
            return denominator == 0 ? 0 : (double) numerator / denominator;
        }

        @Override
        public String toString() {
            return numerator + "/" + denominator;
        }
    }
}
