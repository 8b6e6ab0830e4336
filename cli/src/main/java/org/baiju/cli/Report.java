package org.baiju.cli;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.finding.Wording;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Speeches;
import org.baiju.shootplan.DayTotals;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.PlanCost;
import org.baiju.shootplan.ShootingDay;

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
        days(outcome.plan());
        cast(outcome.script());
        findings("report.plan-findings", outcome.plan().findings(), Wording.of(Plan.class, words.locale()));
        findings("report.script-findings", outcome.script().findings(), Wording.of(Script.class, words.locale()));
        line("report.how");
        return text.toString();
    }

    private void overview(Outcome outcome) {
        Script script = outcome.script();
        PlanCost cost = outcome.cost();
        Duration screen = Lengths.MINI_SERIES.of(script);
        line("report.script", script.episodes().size(), outcome.strips().size(), clock(screen));
        line(
                "report.cost",
                cost.shootingDays(),
                hours(cost.work()),
                cost.companyMoves(),
                cost.castDays(),
                cost.castHoldDays());
        line("report.bound", outcome.bound());
    }

    private void days(Plan plan) {
        text.append('\n');
        int number = 1;
        for (ShootingDay day : plan.days()) {
            DayTotals totals = DayTotals.of(day);
            line(
                    "report.day",
                    number++,
                    day.date(),
                    totals.scenes(),
                    hours(totals.work()),
                    hours(day.limit()),
                    totals.companyMoves());
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

    private void findings(String heading, List<Finding> findings, Wording sentences) {
        text.append('\n');
        line(heading, findings.size());
        for (Finding finding : findings) {
            String place = finding.where() instanceof Where.Text at ? words.get("report.line", at.line()) : "";
            line("report.finding", place, sentences.say(finding));
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
