package org.baiju.studio.platform.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** What day it is where the studio works. */
@Component
public class StudioClock {
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

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
