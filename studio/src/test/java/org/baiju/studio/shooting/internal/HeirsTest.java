package org.baiju.studio.shooting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.baiju.screenplay.IntExt;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.Measure;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Setting;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.studio.shooting.ProductionNotes.Kept;
import org.baiju.studio.shooting.StripNote;
import org.baiju.studio.shooting.TakeOver;
import org.baiju.studio.shooting.internal.Lineages.Link;
import org.junit.jupiter.api.Test;

class HeirsTest {
    private static final DayKey DAY = DayKey.of(LocalDate.of(2026, 12, 1));
    private static final Banner LUNCH = new Banner("lunch", "放饭", Duration.ofMinutes(60));

    @Test
    void ofASceneThatWasSplitTheFirstPartGoesOn() {
        Heirs heirs = Heirs.of(
                plan(List.of("1", "2"), List.of()),
                List.of(link("1", "1", "2"), link("2", "3")),
                Set.of("1", "2", "3"));

        assertThat(heirs.laterKeys()).containsExactlyInAnyOrderEntriesOf(Map.of("1", "1", "2", "3"));
    }

    @Test
    void ofScenesThatBecameOneTheNamesakeGoesOnOrElseTheFirstOnADay() {
        Plan plan = plan(List.of("2", "3"), List.of("1"));
        var merged = new Link(List.of("1", "2", "3"), List.of("3"));
        var renamed = new Link(List.of("1", "2", "3"), List.of("9"));

        assertThat(Heirs.of(plan, List.of(merged), Set.of("3")).laterKeys()).isEqualTo(Map.of("3", "3"));
        assertThat(Heirs.of(plan, List.of(renamed), Set.of("9")).laterKeys()).isEqualTo(Map.of("2", "9"));
    }

    @Test
    void whatCannotBeShotIsNoHeir() {
        Heirs heirs = Heirs.of(plan(List.of("1"), List.of()), List.of(link("1", "1")), Set.of());

        assertThat(heirs.laterKeys()).isEmpty();
    }

    @Test
    void notesThatChangePlacesGetAVersionThatNobodyHasRead() {
        Heirs heirs = Heirs.of(
                plan(List.of("1", "2", "3"), List.of()),
                List.of(link("1", "2"), link("2", "1"), link("3", "3")),
                Set.of("1", "2", "3"));
        var notes = new TreeMap<>(Map.of("1", kept(4, "一"), "2", kept(1, "二"), "3", kept(2, "三"), "0", kept(1, "旧")));

        var carried = heirs.carry(notes);

        assertThat(carried.get("1")).isEqualTo(kept(5, "二"));
        assertThat(carried.get("2")).isEqualTo(kept(5, "一"));
        assertThat(carried.get("3")).isEqualTo(notes.get("3"));
        assertThat(carried.get("0")).isEqualTo(notes.get("0"));
    }

    @Test
    void bannersStayBetweenTheStripsTheyStoodBetween() {
        Plan before =
                new Plan(List.of(new ShootingDay(DAY, null, true, List.of(strip("1"), LUNCH, strip("2")))), List.of());

        Plan after = TakeOver.of(before, Map.of("2", "1"), List.of(strip("1"), strip("5")))
                .plan();

        assertThat(after.days().getFirst().items()).containsExactly(LUNCH, strip("1"));
        assertThat(after.days().getFirst().isLocked()).isTrue();
        assertThat(after.boneyard()).containsExactly(strip("5"));
    }

    @Test
    void whateverIsRenumberedEverySceneStandsOnceAndTheOrderStays() {
        var random = new Random(20261123);
        for (int round = 0; round < 300; round++) {
            List<String> old = keys(random, "a");
            List<String> later = keys(random, random.nextBoolean() ? "a" : "b");
            List<Link> links = pair(random, old, later);
            int onDay = random.nextInt(old.size() + 1);
            Plan before = plan(old.subList(0, onDay), old.subList(onDay, old.size()));
            Heirs heirs = Heirs.of(before, links, Set.copyOf(later));

            TakeOver what = TakeOver.of(
                    before,
                    heirs.laterKeys(),
                    later.stream().map(HeirsTest::strip).toList());

            assertThat(what.plan().strips().map(Strip::key)).containsExactlyInAnyOrderElementsOf(later);
            assertThat(what.kept().size() + what.omitted().size()).isEqualTo(old.size());
            assertThat(what.plan().days().getFirst().strips().stream().map(Strip::key))
                    .containsExactlyElementsOf(old.subList(0, onDay).stream()
                            .filter(heirs.laterKeys()::containsKey)
                            .map(heirs.laterKeys()::get)
                            .toList());
        }
    }

    private static List<String> keys(Random random, String prefix) {
        List<String> keys = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            keys.add(prefix + i);
        }
        Collections.shuffle(keys, random);
        return keys;
    }

    private static List<Link> pair(Random random, List<String> old, List<String> later) {
        List<Link> links = new ArrayList<>();
        int common = random.nextInt(Math.min(old.size(), later.size()) + 1);
        for (int i = 0; i < Math.max(old.size(), later.size()); i++) {
            List<String> before = i < old.size() ? List.of(old.get(i)) : List.of();
            List<String> after = i < later.size() ? List.of(later.get(i)) : List.of();
            if (i < common) {
                links.add(new Link(before, after));
            } else {
                links.add(new Link(before, List.of()));
                links.add(new Link(List.of(), after));
            }
        }
        return links;
    }

    private static Link link(String before, String... after) {
        return new Link(List.of(before), List.of(after));
    }

    private static Plan plan(List<String> onDay, List<String> boneyard) {
        return new Plan(
                List.of(new ShootingDay(
                        DAY, null, false, onDay.stream().map(HeirsTest::item).toList())),
                boneyard.stream().map(HeirsTest::strip).toList());
    }

    private static DayItem item(String key) {
        return strip(key);
    }

    private static Strip strip(String key) {
        return new Strip(
                key,
                1,
                key,
                new Setting("面馆", null, IntExt.INT, Light.DAY),
                List.of("周桂香"),
                new Measure(Duration.ofSeconds(60), 4, Duration.ofMinutes(30)));
    }

    private static Kept kept(int version, String remark) {
        var note = new StripNote(null, null, Set.of(), false, remark, null, Set.of());
        return new Kept(version, note, null, Instant.EPOCH);
    }
}
