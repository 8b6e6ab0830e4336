package org.baiju.reel;

import java.util.ArrayList;
import java.util.List;
import org.baiju.reel.Inspection.Picture;
import org.baiju.reel.Inspection.Rate;

/**
 * The sizes and the frame rate a film is packaged in.
 *
 * @param sizes largest first
 * @param rate steady frames a second
 */
record Ladder(List<Size> sizes, Rate rate) {
    private static final List<Rate> STEADY =
            List.of(new Rate(24, 1), new Rate(25, 1), new Rate(30, 1), new Rate(50, 1), new Rate(60, 1));
    private static final double BITS_PER_PIXEL = 0.08;

    Ladder {
        sizes = List.copyOf(sizes);
    }

    /** A size of the picture, both sides even. */
    record Size(int widthPx, int heightPx) {
        String name() {
            return "v" + Math.min(widthPx, heightPx);
        }
    }

    /** Never larger than the source; named after the short side, since on the long side an upright 1080 were a 1920. */
    static Ladder of(Picture picture, List<Integer> shortSides) {
        int source = even(picture.shortSidePx());
        var sizes = new ArrayList<Size>();
        for (int wanted : shortSides) {
            int shortSide = even(Math.min(wanted, source));
            double factor = (double) shortSide / picture.shortSidePx();
            var size = new Size(even(picture.widthPx() * factor), even(picture.heightPx() * factor));
            if (!sizes.contains(size)) {
                sizes.add(size);
            }
        }
        return new Ladder(sizes, steady(picture));
    }

    /** The source's own rate if it has a usable one, else the nearest usual one. */
    private static Rate steady(Picture picture) {
        double average = picture.averageRate().perSecond();
        if (!picture.variableRate() && average >= 23 && average <= 60) {
            return picture.nominalRate();
        }
        return STEADY.stream()
                .min((a, b) -> Double.compare(Math.abs(a.perSecond() - average), Math.abs(b.perSecond() - average)))
                .orElseThrow();
    }

    /** The highest bit rate that a size may take. */
    long mostBitsPerSecond(Size size) {
        return Math.round(BITS_PER_PIXEL * size.widthPx() * size.heightPx() * rate.perSecond());
    }

    private static int even(double pixels) {
        return Math.max(2, (int) Math.round(pixels / 2) * 2);
    }
}
