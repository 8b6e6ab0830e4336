package org.baiju.reel;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a film shall be packaged.
 *
 * @param shortSidesPx the renditions, largest first; those above the source are replaced by the source's own size
 * @param preset of x264
 * @param subtitles Chinese subtitles as WebVTT; absent if there are none
 */
public record PackageOrder(
        List<Integer> shortSidesPx, String preset, @Nullable Path subtitles) {
    /** 1080×1920 and 540×960, soon. */
    public static final PackageOrder DEFAULT = new PackageOrder(List.of(1080, 540), "veryfast", null);

    public PackageOrder {
        shortSidesPx = List.copyOf(shortSidesPx);
        if (shortSidesPx.isEmpty() || shortSidesPx.size() > 5) {
            throw new IllegalArgumentException("A package has 1 to 5 renditions, not " + shortSidesPx.size());
        }
    }

    /** The same with subtitles. */
    public PackageOrder with(Path subtitles) {
        return new PackageOrder(shortSidesPx, preset, subtitles);
    }
}
