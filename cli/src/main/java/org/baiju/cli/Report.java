package org.baiju.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.finding.Wording;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Speeches;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.check.PlanCost;
import org.baiju.shootplan.check.PlanFigures;
import org.baiju.shootplan.clock.DayTotals;
import org.baiju.shootplan.clock.Timetable;

/** 报告.txt: the plan in words, for people. */
final class Report {
    private final Words words;
    private final StringBuilder text = new StringBuilder();

    Report(Words words) {
        this.words = words;
    }

    String of(Outcome outcome) {
        line("report.title", outcome.script().title());
        overview(outcome);
        cost(outcome);
        days(outcome);
        cast(outcome.script());
        remarks(outcome.sentences(words));
        findings(outcome.script().findings(), Wording.of(Script.class, words.locale())::say);
        line("report.how");
        return text.toString();
    }

    private void overview(Outcome outcome) {
        Script script = outcome.script();
        PlanFigures figures = outcome.proposal().judgement().figures();
        Duration screen = Lengths.MINI_SERIES.of(script);
        line("report.script", script.episodes().size(), outcome.strips().size(), clock(screen));
        line(
                "report.cost",
                figures.shootingDays(),
                hours(figures.work()),
                figures.companyMoves(),
                figures.castDays(),
                figures.castHoldDays());
    }

    private void cost(Outcome outcome) {
        PlanCost cost = outcome.proposal().judgement().cost();
        line(cost.isAssumed() ? "report.money-assumed" : "report.money", money(cost.total()));
        // What is left in the boneyard costs nothing yet, so that no bound says how good the rest is.
        if (outcome.plan().boneyard().isEmpty()) {
            line(
                    "report.bound",
                    money(outcome.proposal().bound()),
                    Math.round(outcome.proposal().gap() * 100));
        }
        cost.byKind().forEach((kind, amount) -> line("report.cost-item", words.get("cost." + kind), money(amount)));
    }

    private static String money(long fen) {
        return BigDecimal.valueOf(fen, 2).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    private void days(Outcome outcome) {
        Plan plan = outcome.plan();
        int minutes = outcome.shoot().rules().dayMinutes();
        text.append('\n');
        int number = 1;
        for (Timetable timetable : outcome.proposal().judgement().timetables()) {
            ShootingDay day = timetable.day();
            DayTotals totals = DayTotals.of(timetable);
            line(
                    "report.day",
                    number++,
                    day.date(),
                    totals.scenes(),
                    hours(totals.work()),
                    hours(Duration.ofMinutes(minutes)),
                    totals.companyMoves(),
                    timetable.call().toLocalTime(),
                    timetable.wrap().toLocalTime());
            line(
                    "report.day-places",
                    join(day.strips().stream()
                            .map(strip -> strip.setting().place())
                            .distinct()
                            .toList()));
            line("report.day-cast", join(totals.cast()));
        }
        if (!plan.boneyard().isEmpty()) {
            line(
                    "report.boneyard",
                    join(plan.boneyard().stream().map(strip -> strip.number()).toList()));
        }
    }

    private void cast(Script script) {
        text.append('\n');
        line("report.cast");
        Speeches.listOf(script).stream()
                .sorted(Comparator.comparingInt(Speeches::scenes).reversed())
                .forEach(person -> line("report.person", person.name(), person.scenes(), person.speeches()));
    }

    private void remarks(List<String> sentences) {
        text.append('\n');
        line("report.plan-findings", sentences.size());
        sentences.forEach(sentence -> line("report.finding", "", sentence));
    }

    private void findings(List<Finding> findings, Function<Finding, String> sentences) {
        text.append('\n');
        line("report.script-findings", findings.size());
        for (Finding finding : findings) {
            String place = finding.where() instanceof Where.Text at ? words.get("report.line", at.line()) : "";
            line("report.finding", place, sentences.apply(finding));
        }
    }

    private void line(String key, Object... values) {
        text.append(words.get(key, values)).append('\n');
    }

    private String join(List<String> items) {
        return String.join(words.get("list-separator"), items);
    }

    private String hours(Duration duration) {
        return words.get("hours-minutes", duration.toHours(), duration.toMinutesPart());
    }

    private static String clock(Duration duration) {
        return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
}
