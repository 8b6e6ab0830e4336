package org.baiju.studio.platform.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What day it is where the studio works. */
@Component
public class StudioClock {
    private static final int YEARS_AROUND = 20;

    private final Clock clock;
    private final ZoneId zone;

    StudioClock(Clock clock, PageSettings settings) {
        this.clock = clock;
        this.zone = settings.timeZone();
    }

    /**
     * Settings of all pages.
     *
     * @param timeZone the zone in which pages show moments and days begin
     */
    @ConfigurationProperties("baiju.page")
    record PageSettings(@DefaultValue("Asia/Shanghai") ZoneId timeZone) {}

    public ZoneId zone() {
        return zone;
    }

    /**
     * The date, if it lies within twenty years of today.
     *
     * @param name of the field it was sent in
     * @throws Problem otherwise: nobody plans for such a day, and databases do not know all of them
     */
    public LocalDate checked(String name, LocalDate date) {
        LocalDate today = today();
        if (date.isBefore(today.minusYears(YEARS_AROUND)) || date.isAfter(today.plusYears(YEARS_AROUND))) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "bad-value", name, date);
        }
        return date;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
