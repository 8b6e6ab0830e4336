package org.baiju.studio.place;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.ShootingPlace.Opening;
import org.jspecify.annotations.Nullable;

/**
 * A place where series are shot.
 *
 * @param version counts the changes; whoever changes it names the version they read
 */
public record Place(UUID id, Details details, int version) {
    /** The most opening hours a place has. */
    public static final int OPENINGS_MAX = 20;

    /** The most spans of dates on which a place is closed. */
    public static final int CLOSURES_MAX = 100;

    /** The most a place costs a day or an hour, in fen. */
    public static final long FEE_MAX = 10_000_000_000L;

    /**
     * What is known of it. Texts that nobody wrote are empty.
     *
     * @param latitude degrees, north positive; absent if the position is unknown
     * @param longitude degrees, east positive; absent if the position is unknown
     * @param dayFee in fen
     * @param hourFee in fen
     * @param openings empty for always
     * @param closed in order, without overlap
     */
    public record Details(
            String name,
            String address,
            @Nullable Double latitude,
            @Nullable Double longitude,
            ZoneId zone,
            long dayFee,
            long hourFee,
            String hospital,
            String parking,
            String contact,
            String phone,
            String notes,
            List<Opening> openings,
            List<DateSpan> closed) {
        public Details {
            openings = List.copyOf(openings);
            closed = List.copyOf(closed);
        }
    }

    public String name() {
        return details.name();
    }
}
