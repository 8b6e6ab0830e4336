package org.baiju.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.baiju.shootplan.season.Conflict;
import org.baiju.shootplan.season.Season;
import org.baiju.shootplan.season.Season.Sky;
import org.baiju.shootplan.season.SeasonRule;
import org.baiju.shootplan.season.SeasonRule.InOrder;
import org.baiju.shootplan.season.SeasonRule.PersonMinutes;
import org.baiju.shootplan.season.SeasonRule.PersonOnlyOn;
import org.baiju.shootplan.season.SeasonRule.PlaceOnlyOn;
import org.baiju.shootplan.season.SeasonRule.SlotsAtMost;

/** Wishes that cannot be had: which rules contradict each other in the largest seasons, and how soon that is said. */
final class ConflictBench {
    private static final double MOST_SECONDS = 1;

    private ConflictBench() {}

    /** Ends with 1 if an answer took more processor time than the bar allows; the first of a season is a cold one. */
    public static void main(String[] args) {
        Path folder = Path.of(args.length > 0 ? args[0] : "../shared/season");
        boolean met = true;
        for (String name : List.of("L", "XL")) {
            Season season = SeasonFiles.read(folder.resolve(name + ".json"));
            for (Map.Entry<String, List<SeasonRule>> wish : wishes(season).entrySet()) {
                met &= explain(name, wish.getKey(), season, wish.getValue());
            }
        }
        System.exit(met ? 0 : 1);
    }

    private static Map<String, List<SeasonRule>> wishes(Season season) {
        int lead = busiest(season);
        int bright = first(season, Sky.BRIGHT);
        int dark = first(season, Sky.DARK);
        int days = season.slots().size();
        return new TreeMap<>(Map.of(
                "1 nothing", List.of(),
                "2 half the days", List.of(new SlotsAtMost(days / 2)),
                "3 three days fewer", List.of(new SlotsAtMost(days - 3)),
                "4 a lead on two days", List.of(new PersonOnlyOn(lead, 0b11)),
                "5 a lead for an hour a day", List.of(new PersonMinutes(lead, 60)),
                "6 a place on the last day", List.of(new PlaceOnlyOn(0, 1L << (days - 1))),
                "7 night and day on one date", List.of(new InOrder(bright, dark), new InOrder(dark, bright)),
                "8 a lead and two places on three days",
                        List.of(
                                new PersonOnlyOn(lead, 0b111),
                                new PlaceOnlyOn(0, 0b111000),
                                new PlaceOnlyOn(1, 0b111))));
    }

    private static int busiest(Season season) {
        return IntStream.range(0, season.people().size())
                .boxed()
                .max((one, other) -> Long.compare(scenes(season, one), scenes(season, other)))
                .orElseThrow();
    }

    private static long scenes(Season season, int person) {
        return season.scenes().stream()
                .filter(scene -> scene.cast().contains(person))
                .count();
    }

    private static int first(Season season, Sky sky) {
        return IntStream.range(0, season.scenes().size())
                .filter(scene -> season.scenes().get(scene).sky() == sky)
                .findFirst()
                .orElseThrow();
    }

    private static boolean explain(String name, String title, Season season, List<SeasonRule> wishes) {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = machine.getProcessCpuTime();
        Conflict.Answer answer = Conflict.explain(season, wishes);
        double seconds = (machine.getProcessCpuTime() - cpu) / 1e9;
        boolean inTime = seconds <= MOST_SECONDS;
        System.out.printf("%s %s: %.2f CPU s%s%n", name, title, seconds, inTime ? "" : ", bar MISSED");
        switch (answer) {
            case Conflict.Possible _ -> System.out.println("  possible");
            case Conflict.Explanation explanation -> {
                System.out.printf("  %s%s%n", explanation.evidence(), explanation.isSmallest() ? ", smallest" : "");
                explanation
                        .relaxations()
                        .forEach(each -> System.out.printf(
                                "  without %s: %s%n",
                                each.rule().rule(),
                                each.cost().isPresent() ? each.cost().getAsLong() : "no plan found"));
            }
        }
        return inTime;
    }
}
