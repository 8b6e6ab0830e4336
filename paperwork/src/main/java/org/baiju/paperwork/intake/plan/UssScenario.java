package org.baiju.paperwork.intake.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baiju.finding.Finding;
import org.baiju.paperwork.intake.TableResult;
import org.baiju.paperwork.intake.plan.PlanFile.Reading;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.uss.UssBreakdown;
import org.baiju.shootplan.uss.UssDays;
import org.baiju.shootplan.uss.UssPlanDays;
import org.baiju.shootplan.uss.UssReader;
import org.baiju.shootplan.uss.UssResult;
import org.baiju.shootplan.uss.UssSchedule;
import org.baiju.shootplan.uss.UssStripboard;
import org.jspecify.annotations.Nullable;

/** Takes the first scenario with shooting days out of a file of the Universal Schedule Standard. */
final class UssScenario {
    private final Reading reading;
    private final UssSchedule schedule;
    private final Map<String, UssBreakdown> breakdowns;

    private UssScenario(Reading reading, UssSchedule schedule) {
        this.reading = reading;
        this.schedule = schedule;
        this.breakdowns = schedule.breakdownsById();
    }

    static TableResult<Plan> read(byte[] bytes, Reading reading) {
        return switch (UssReader.read(bytes)) {
            case UssResult.Refused(Finding why) -> new TableResult.Refused<>(why);
            case UssResult.Read(UssSchedule schedule, List<Finding> noticed) ->
                new UssScenario(reading, schedule).read(noticed);
        };
    }

    private TableResult<Plan> read(List<Finding> noticed) {
        List<String> names = schedule.boardNames();
        String name = names.stream()
                .filter(board -> schedule.board(board).stream().anyMatch(UssScenario::hasScenes))
                .findFirst()
                .orElse(null);
        if (name == null) {
            return reading.refused(PlanFileRule.NO_BOARD, reading.fileName(), "");
        }
        if (names.size() > 1) {
            reading.findings().add(PlanFileRule.SEVERAL_BOARDS, "stripboards", String.valueOf(names.size()), name);
        }
        UssDays days = schedule.board(name).orElseThrow();
        List<DayKey> keys =
                keys(schedule.stripboard(name).orElseThrow(), name, days.days().size());
        for (int i = 0; i < days.days().size(); i++) {
            for (String id : days.days().get(i)) {
                place(id, keys.get(i));
            }
        }
        days.parked().forEach(id -> place(id, null));
        return reading.done(noticed);
    }

    private static boolean hasScenes(UssDays days) {
        return days.days().stream().anyMatch(day -> !day.isEmpty());
    }

    /** The days as the file of our own says, else the dates of its calendar, and after them one date after another. */
    private List<DayKey> keys(UssStripboard board, String name, int count) {
        Optional<List<DayKey>> own = UssPlanDays.of(board).filter(keys -> isUsable(keys, count));
        if (own.isPresent()) {
            return own.get();
        }
        List<DayKey> keys = new ArrayList<>(schedule.calendarOf(board).map(calendar -> calendar.dates(count)).stream()
                .flatMap(List::stream)
                .filter(reading::isNear)
                .map(DayKey::of)
                .toList());
        if (keys.isEmpty()) {
            reading.findings().add(PlanFileRule.NO_START, "calendars", name, reading.start());
        }
        while (keys.size() < count) {
            keys.add(DayKey.of(
                    keys.isEmpty() ? reading.start() : keys.getLast().date().plusDays(1)));
        }
        return keys;
    }

    private boolean isUsable(List<DayKey> keys, int count) {
        return keys.size() == count && keys.stream().map(DayKey::date).allMatch(reading::isNear);
    }

    /** @param day absent if it is parked */
    private void place(String id, @Nullable DayKey day) {
        UssBreakdown its = breakdowns.get(id);
        if (its == null) {
            return;
        }
        if (its.kind() == UssBreakdown.Kind.BANNER) {
            banner(its, day);
            return;
        }
        String number = its.scene() == null ? "" : its.scene();
        Strip strip = strip(id, number);
        if (strip == null) {
            reading.findings()
                    .add(
                            PlanFileRule.UNKNOWN_SCENE,
                            "breakdowns · " + id,
                            number,
                            reading.scenes().example());
            return;
        }
        String before = reading.plan().see(strip.key(), "breakdowns · " + id);
        if (before != null) {
            reading.findings().add(PlanFileRule.SCENE_TWICE, "breakdowns · " + id, number, before);
        } else if (day != null) {
            reading.plan().place(strip, day, null);
        }
    }

    /** By its number, and where several have that one, by its id, which is ours in a file of our own. */
    private @Nullable Strip strip(String id, String number) {
        List<Strip> found = reading.scenes().find(number, null);
        return found.size() == 1
                ? found.getFirst()
                : found.stream()
                        .filter(strip -> strip.key().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    private void banner(UssBreakdown its, @Nullable DayKey day) {
        String text = its.bannerText() == null ? "" : printable(its.bannerText());
        String key = "banner-" + its.id();
        if (day == null || text.isEmpty() || reading.plan().see(key, its.id()) != null) {
            return;
        }
        long minutes = its.durationMillis() == null ? 0 : its.durationMillis() / 60_000;
        var length = Duration.ofMinutes(Math.min(minutes, Duration.ofDays(1).toMinutes()));
        reading.plan().place(new Banner(key, text, length), day, null);
    }

    /** As much as a banner may hold; what no page and no database takes becomes a space. */
    private static String printable(String text) {
        var printable = new StringBuilder();
        text.strip()
                .codePoints()
                .limit(Banner.TEXT_MAX / 2)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .forEach(printable::appendCodePoint);
        return printable.toString().strip();
    }
}
