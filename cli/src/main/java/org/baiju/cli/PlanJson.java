package org.baiju.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.finding.Wording;
import org.baiju.screenplay.IntExt;
import org.baiju.screenplay.Script;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.PlanCost;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** plan.json: others build on it, so fields are added and never renamed. */
final class PlanJson {
    private final Wording scriptSentences;
    private final Wording planSentences;

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

    /** A shooting day; {@code minutes} are shooting and moves. */
    record Day(String date, int number, long limitMinutes, long minutes, int companyMoves, List<Scene> strips) {}

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

    /** The cost of the plan, item by item, in counts and minutes. */
    record Cost(int shootingDays, long minutes, int companyMoves, int castDays, int castHoldDays) {}

    /** What no plan can do better than. */
    record Bound(int shootingDays) {}

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
        this.planSentences = Wording.of(Plan.class, locale);
    }

    String write(Outcome outcome) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(file(outcome));
    }

    private File file(Outcome outcome) {
        Plan plan = outcome.plan();
        PlanCost cost = outcome.cost();
        return new File(
                OutputFolder.GENERATOR,
                outcome.script().title(),
                Stream.iterate(0, i -> i < plan.days().size(), i -> i + 1)
                        .map(i -> day(i + 1, plan.days().get(i)))
                        .toList(),
                plan.boneyard().stream().map(PlanJson::scene).toList(),
                new Cost(
                        cost.shootingDays(),
                        cost.work().toMinutes(),
                        cost.companyMoves(),
                        cost.castDays(),
                        cost.castHoldDays()),
                new Bound(outcome.bound()),
                plan.findings().stream()
                        .map(finding -> violation(finding, planSentences))
                        .toList(),
                outcome.script().findings().stream()
                        .map(finding -> violation(finding, scriptSentences))
                        .toList());
    }

    private static Day day(int number, ShootingDay day) {
        return new Day(
                day.date().toString(),
                number,
                day.limit().toMinutes(),
                day.work().toMinutes(),
                day.companyMoves(),
                day.strips().stream().map(PlanJson::scene).toList());
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

    private static Violation violation(Finding finding, Wording sentences) {
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
                sentences.say(finding));
    }
}
