package org.baiju.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.finding.Wording;
import org.baiju.screenplay.IntExt;
import org.baiju.screenplay.Script;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.Judgement;
import org.baiju.shootplan.check.PlanFigures;
import org.baiju.shootplan.check.PlanWording;
import org.baiju.shootplan.clock.Timetable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** plan.json: others build on it, so fields are added and never renamed. */
final class PlanJson {
    private final Wording scriptSentences;
    private final PlanWording planSentences;

    /** The whole file. */
    record File(
            String generator,
            String title,
            List<Day> days,
            List<Scene> boneyard,
            Cost cost,
            Bound bound,
            List<Violation> violations,
            List<Violation> scriptFindings) {}

    /** A shooting day; {@code minutes} are shooting and moves, {@code call} and {@code wrap} local times. */
    record Day(
            String date,
            int number,
            int unit,
            String call,
            String wrap,
            long limitMinutes,
            long minutes,
            int companyMoves,
            List<Scene> strips,
            List<Entry> timetable,
            List<Called> people) {}

    /** A stretch of a day; {@code strip} is absent if nothing is shot in it. */
    record Entry(
            String kind, String from, String to, @Nullable String strip, String place) {}

    /** Somebody who plays on the day; {@code call} includes make-up. */
    record Called(String performer, List<String> strips, String call, String wrap) {}

    /** What something costs on a date, in cents of the currency of the fees; {@code assumed} if nobody told the fee. */
    record Item(String kind, String subject, String date, boolean assumed, long amount) {}

    /** A strip. */
    record Scene(
            String id,
            String number,
            int episode,
            String place,
            @Nullable String set,
            @Nullable IntExt intExt,
            Light light,
            List<String> cast,
            double seconds,
            int eighths,
            long minutes) {}

    /** The cost of the plan, in counts and minutes, and in money item by item: the items sum up to {@code total}. */
    record Cost(
            int shootingDays,
            long minutes,
            int companyMoves,
            int setChanges,
            int castDays,
            int castHoldDays,
            long total,
            boolean assumed,
            List<Item> items) {}

    /** What no plan can do better than: in days, in money, and how far this one is above it at most (0.05 for 5 %). */
    record Bound(long shootingDays, long total, double gap) {}

    /** What is wrong or worth knowing; {@code thing} or {@code line} and {@code column} say where. */
    record Violation(
            String severity,
            String rule,
            @Nullable String thing,
            @Nullable Integer line,
            @Nullable Integer column,
            String found,
            String expected,
            String message) {}

    PlanJson(Locale locale) {
        this.scriptSentences = Wording.of(Script.class, locale);
        this.planSentences = PlanWording.of(locale);
    }

    String write(Outcome outcome) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(file(outcome));
    }

    private File file(Outcome outcome) {
        Plan plan = outcome.plan();
        Judgement judgement = outcome.proposal().judgement();
        return new File(
                OutputFolder.GENERATOR,
                outcome.script().title(),
                IntStream.range(0, judgement.timetables().size())
                        .mapToObj(i -> day(i + 1, judgement.timetables().get(i), outcome.shoot()))
                        .toList(),
                plan.boneyard().stream().map(PlanJson::scene).toList(),
                cost(judgement),
                bound(outcome),
                outcome.findings().stream()
                        .map(finding -> violation(finding, planSentences::say))
                        .toList(),
                outcome.script().findings().stream()
                        .map(finding -> violation(finding, scriptSentences::say))
                        .toList());
    }

    private static Cost cost(Judgement judgement) {
        PlanFigures figures = judgement.figures();
        return new Cost(
                figures.shootingDays(),
                figures.work().toMinutes(),
                figures.companyMoves(),
                figures.setChanges(),
                figures.castDays(),
                figures.castHoldDays(),
                judgement.cost().total(),
                judgement.cost().isAssumed(),
                judgement.cost().items().stream()
                        .map(item -> new Item(
                                item.kind().name(),
                                item.subject(),
                                item.date().toString(),
                                item.isAssumed(),
                                item.amount()))
                        .toList());
    }

    private static Bound bound(Outcome outcome) {
        long minutes = outcome.strips().stream()
                .mapToLong(strip -> strip.length().toMinutes())
                .sum();
        return new Bound(
                Math.ceilDiv(minutes, (long) outcome.shoot().rules().dayMinutes()),
                outcome.proposal().bound(),
                outcome.proposal().gap());
    }

    private static Day day(int number, Timetable timetable, Shoot shoot) {
        ShootingDay day = timetable.day();
        return new Day(
                day.date().toString(),
                number,
                day.key().unit(),
                timetable.call().toString(),
                timetable.wrap().toString(),
                shoot.rules().dayMinutes(),
                timetable.work().toMinutes(),
                timetable.count(Timetable.Kind.MOVE),
                day.strips().stream().map(PlanJson::scene).toList(),
                timetable.entries().stream()
                        .map(entry -> new Entry(
                                entry.kind().name(),
                                entry.from().toString(),
                                entry.to().toString(),
                                entry.item() == null ? null : entry.item().key(),
                                entry.place().name()))
                        .toList(),
                timetable.people().stream()
                        .map(presence -> new Called(
                                presence.performer().name(),
                                presence.strips().stream().map(Strip::number).toList(),
                                presence.call().toString(),
                                presence.wrap().toString()))
                        .toList());
    }

    private static Scene scene(Strip strip) {
        return new Scene(
                strip.key(),
                strip.number(),
                strip.episode(),
                strip.setting().place(),
                strip.setting().set(),
                strip.setting().intExt(),
                strip.setting().light(),
                strip.cast(),
                seconds(strip.measure().screen()),
                strip.measure().eighths(),
                strip.measure().shooting().toMinutes());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static Violation violation(Finding finding, Function<Finding, String> sentences) {
        Where where = finding.where();
        Where.Text text = where instanceof Where.Text position ? position : null;
        return new Violation(
                finding.severity().name(),
                finding.rule(),
                where instanceof Where.Thing(String name) ? name : null,
                text == null ? null : text.line(),
                text == null ? null : text.column(),
                finding.found(),
                finding.expected(),
                sentences.apply(finding));
    }
}
