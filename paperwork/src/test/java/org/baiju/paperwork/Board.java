package org.baiju.paperwork;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.baiju.screenplay.IntExt;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.Measure;
import org.baiju.shootplan.Setting;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootRules;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;

/** Builds strips and days of the noodle shop by hand, where a script would say more than a test needs. */
public final class Board {
    private static final Measure HALF_A_PAGE = new Measure(Duration.ofSeconds(30), 4, Duration.ofMinutes(31));

    /** A shoot of which nothing is known but its rules. */
    public static final Shoot SHOOT = Shoot.of(ShootRules.miniSeries());

    private Board() {}

    public static LocalDate date(int number) {
        return LocalDate.of(2026, 12, number);
    }

    public static ShootingDay day(int number, Strip... strips) {
        return ShootingDay.of(date(number), List.of(strips));
    }

    /** An interior by day; the episode is the number before the hyphen. */
    public static Strip strip(String number, String place, String... cast) {
        return strip(number, new Setting(place, null, IntExt.INT, Light.DAY), cast);
    }

    public static Strip strip(String number, Setting setting, String... cast) {
        int episode = Integer.parseInt(number.substring(0, number.indexOf('-')));
        return new Strip(number, episode, number, setting, List.of(cast), HALF_A_PAGE);
    }
}
