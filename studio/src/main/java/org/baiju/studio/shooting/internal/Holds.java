package org.baiju.studio.shooting.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.baiju.finding.Finding;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.PlanRule;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.Board;
import org.baiju.studio.shooting.ShotScenes;
import org.springframework.stereotype.Component;

/** What of a board may not be changed like the rest: what is shot, and days of which people were told by a call sheet. */
@Component
public class Holds {
    private final ShotScenes scenes;
    private final CallSheetStore sheets;
    private final StudioClock clock;

    Holds(ShotScenes scenes, CallSheetStore sheets, StudioClock clock) {
        this.scenes = scenes;
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * What is held of a series.
     *
     * @param shot when strips were shot, by their keys
     * @param published days from today on of which a call sheet is out; of those before nobody has to be told any more
     */
    public record Held(Map<String, LocalDate> shot, Set<DayKey> published) {
        public Held {
            shot = Map.copyOf(shot);
            published = Set.copyOf(published);
        }

        /** Whether a day is held as a whole. */
        public boolean holds(ShootingDay day) {
            return published.contains(day.key())
                    || day.strips().stream().anyMatch(strip -> shot.containsKey(strip.key()));
        }

        /**
         * Why a board may not become another plan; empty if it may. A strip that is shot may only go to the day on which it
         * was.
         *
         * @param evenPublished whether somebody confirmed that published days change
         */
        public List<Finding> refusals(Board board, Plan after, boolean evenPublished) {
            List<Finding> refusals = new ArrayList<>(shotThatMove(board.plan(), after, this));
            if (!evenPublished) {
                changedPublished(board, after).forEach(day -> refusals.add(PlanRule.DAY_PUBLISHED.at(day, day, "")));
            }
            return refusals;
        }

        /** The published days that another plan would change; a scenario changes none. */
        public List<DayKey> changedPublished(Board board, Plan after) {
            return board.head().isActive() ? Holds.changedPublished(board, after, this) : List.of();
        }

        /** The plan with the days locked that are held, so that no search touches them. */
        public Plan hold(Plan plan) {
            return new Plan(
                    plan.days().stream()
                            .map(day -> holds(day) ? day.locked(true) : day)
                            .toList(),
                    plan.boneyard());
        }
    }

    /** What is held now. */
    public Held of(SeriesId series) {
        LocalDate today = clock.today();
        return new Held(
                scenes.mapShot(series),
                sheets.publishedDays(series).stream()
                        .filter(day -> !day.date().isBefore(today))
                        .collect(Collectors.toSet()));
    }

    /** A plan whose days are locked as they were in another one; days that one did not have are open. */
    public static Plan release(Plan made, Plan before) {
        return new Plan(
                made.days().stream()
                        .map(day -> day.locked(before.findDay(day.key())
                                .filter(ShootingDay::isLocked)
                                .isPresent()))
                        .toList(),
                made.boneyard());
    }

    private static List<DayKey> changedPublished(Board board, Plan after, Held held) {
        return board.plan().days().stream()
                .filter(day -> held.published().contains(day.key()))
                .filter(day -> after.findDay(day.key())
                        .filter(then -> then.items().equals(day.items()) && Objects.equals(then.call(), day.call()))
                        .isEmpty())
                .map(ShootingDay::key)
                .toList();
    }

    private static List<Finding> shotThatMove(Plan before, Plan after, Held held) {
        Map<String, DayKey> then = after.daysByStrip();
        List<Finding> refusals = new ArrayList<>();
        for (ShootingDay day : before.days()) {
            for (Strip strip : day.strips()) {
                LocalDate shot = held.shot().get(strip.key());
                DayKey to = then.get(strip.key());
                boolean moves =
                        !day.key().equals(to) && after.findStrip(strip.key()).isPresent();
                if (shot != null && moves && (to == null || !to.date().equals(shot))) {
                    refusals.add(PlanRule.STRIP_SHOT.at(strip.key(), strip.number(), day.key()));
                }
            }
        }
        return refusals;
    }
}
