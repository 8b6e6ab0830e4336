package org.baiju.shootplan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.baiju.screenplay.IntExt;
import org.jspecify.annotations.Nullable;

/** The noodle shop's strips, days and people, for all tests of plans. */
public final class Shop {
    /** A Tuesday, so a day with school. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 1);

    public static final ShootRules RULES = ShootRules.miniSeries();

    private static final List<String> PLACES = List.of("面馆", "巷口", "轮渡", "医院", "户部巷");
    private static final List<Light> LIGHTS = List.of(Light.values());
    private static final List<IntExt> INT_EXT = List.of(IntExt.INT, IntExt.EXT, IntExt.INT_EXT);
    private static final List<String> PEOPLE = List.of("陈小满", "周奶奶", "江川", "豆豆", "老罗");

    private Shop() {}

    public static Strip strip(String key, String place, int minutes, String... cast) {
        return strip(key, new Setting(place, null, IntExt.INT, Light.DAY), minutes, cast);
    }

    public static Strip strip(String key, Setting setting, int minutes, String... cast) {
        var measure = new Measure(Duration.ofSeconds(30), 4, Duration.ofMinutes(minutes));
        return new Strip(key, 1, key, setting, List.of(cast), measure);
    }

    public static Setting outside(String place, Light light) {
        return new Setting(place, null, IntExt.EXT, light);
    }

    public static LocalDate date(int number) {
        return FIRST_DAY.plusDays(number - 1L);
    }

    public static ShootingDay day(int number, DayItem... items) {
        return new ShootingDay(DayKey.of(date(number)), null, false, List.of(items));
    }

    public static Plan plan(ShootingDay... days) {
        return new Plan(List.of(days), List.of());
    }

    public static Shoot shoot(Performer... performers) {
        return Shoot.of(RULES).withPerformers(List.of(performers));
    }

    /** A child with consent for the whole winter. */
    public static Performer child(String role, LocalDate birthDate) {
        return performer(role, birthDate, List.of(), null, null);
    }

    public static Performer away(String role, DateSpan... away) {
        return performer(role, null, List.of(away), null, null);
    }

    public static Performer between(String role, LocalTime earliest, LocalTime latest) {
        return performer(role, null, List.of(), earliest, latest);
    }

    private static Performer performer(
            String role,
            @Nullable LocalDate birthDate,
            List<DateSpan> away,
            @Nullable LocalTime earliest,
            @Nullable LocalTime latest) {
        var winter = List.of(new DateSpan(FIRST_DAY, FIRST_DAY.plusDays(90)));
        return new Performer(
                "id-" + role, role, Set.of(role), 100_000, 50_000, away, earliest, latest, 0, birthDate, winter);
    }

    /** Some strips of any kind; the same for the same seed. */
    public static List<Strip> randomStrips(long seed) {
        var random = new Random(seed);
        List<Strip> strips = new ArrayList<>();
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
            var setting = new Setting(
                    PLACES.get(random.nextInt(PLACES.size())),
                    random.nextBoolean() ? "里间" : null,
                    random.nextInt(8) == 0 ? null : INT_EXT.get(random.nextInt(INT_EXT.size())),
                    LIGHTS.get(random.nextInt(LIGHTS.size())));
            String[] cast = PEOPLE.stream().filter(name -> random.nextBoolean()).toArray(String[]::new);
            strips.add(strip((i / 3 + 1) + "-" + (i % 3 + 1), setting, 5 + random.nextInt(90), cast));
        }
        return strips;
    }
}
