package org.baiju.shootplan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.baiju.screenplay.IntExt;

/** Builds strips of the noodle shop for tests. */
final class Shop {
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 1);
    private static final List<String> PLACES = List.of("面馆", "巷口", "轮渡", "医院", "户部巷");
    private static final List<IntExt> INT_EXT = List.of(IntExt.INT, IntExt.EXT, IntExt.INT_EXT);
    private static final List<String> PEOPLE = List.of("陈小满", "周奶奶", "江川", "豆豆", "老罗");

    private Shop() {}

    static Strip strip(String key, String place, int minutes) {
        return strip(key, new Setting(place, null, IntExt.INT, Light.DAY), minutes, "陈小满");
    }

    static Strip strip(String key, Setting setting, int minutes, String... cast) {
        var measure = new Measure(Duration.ofSeconds(30), 4, Duration.ofMinutes(minutes));
        return new Strip(key, 1, key, setting, List.of(cast), measure);
    }

    static Setting outside(String place, Light light) {
        return new Setting(place, null, IntExt.EXT, light);
    }

    static ShootingDay day(int number, int limitMinutes, Strip... strips) {
        return new ShootingDay(FIRST_DAY.plusDays(number - 1L), Duration.ofMinutes(limitMinutes), List.of(strips));
    }

    /** Some strips of any kind; the same for the same seed. */
    static List<Strip> randomStrips(long seed) {
        var random = new Random(seed);
        List<Strip> strips = new ArrayList<>();
        int count = random.nextInt(120);
        for (int i = 0; i < count; i++) {
            var setting = new Setting(
                    PLACES.get(random.nextInt(PLACES.size())),
                    random.nextBoolean() ? "里间" : null,
                    random.nextInt(8) == 0 ? null : INT_EXT.get(random.nextInt(INT_EXT.size())),
                    random.nextBoolean() ? Light.DAY : Light.NIGHT);
            String[] cast = PEOPLE.stream().filter(name -> random.nextBoolean()).toArray(String[]::new);
            strips.add(strip((i / 3 + 1) + "-" + (i % 3 + 1), setting, 5 + random.nextInt(90), cast));
        }
        return strips;
    }
}
