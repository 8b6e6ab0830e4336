package org.baiju.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baiju.finding.Finding;
import org.baiju.finding.Wording;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.callsheet.CallSheetMaker;
import org.baiju.paperwork.callsheet.CallSheetPdf;
import org.baiju.paperwork.plan.DoodSheet;
import org.baiju.paperwork.plan.OneLinerSheet;
import org.baiju.paperwork.plan.PlanCsv;
import org.baiju.paperwork.plan.PlanWorkbook;
import org.baiju.paperwork.plan.SceneListSheet;
import org.baiju.paperwork.plan.TablePdf;
import org.baiju.paperwork.plan.UssPaper;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.baiju.shootplan.Breakdown;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.PlanCost;
import org.baiju.shootplan.papers.DayOutOfDays;
import org.baiju.shootplan.papers.OneLiner;
import org.baiju.shootplan.planner.PlanRequest;
import org.baiju.shootplan.planner.Planner;
import org.baiju.shootplan.planner.Proposal;
import org.baiju.shootplan.season.SeasonWatch;
import org.baiju.shootplan.uss.UssDialect;

/** {@code plan}: a script becomes a scene list, a stripboard, call sheets and a report. */
final class PlanCommand {
    private final PlanOptions options;
    private final Words words;
    private final PrintStream out;
    private final PrintStream err;

    PlanCommand(PlanOptions options, Words words, PrintStream out, PrintStream err) {
        this.options = options;
        this.words = words;
        this.out = out;
        this.err = err;
    }

    int run() {
        say("reading", options.script());
        return switch (ScriptReader.read(options.script())) {
            case ReadResult.Refused(Finding finding) -> {
                err.println(Wording.of(Script.class, words.locale()).say(finding));
                yield 2;
            }
            case ReadResult.Accepted(Script script, String _) -> plan(script);
        };
    }

    private int plan(Script script) {
        List<Strip> strips = Breakdown.MINI_SERIES.stripsOf(script);
        if (strips.isEmpty()) {
            err.println(words.get("no-scenes", options.script()));
            return 2;
        }
        say(
                "read",
                script.title(),
                script.episodes().size(),
                strips.size(),
                script.findings().size());
        Optional<Facts> facts = new PlanFacts(options, words, err).read();
        if (facts.isEmpty()) {
            return 2;
        }
        Shoot shoot = facts.get().shoot();
        var request = PlanRequest.startingOn(options.start())
                .withDays(options.days())
                .withSearch(options.seed(), PlanRequest.USUAL_MOVES);
        Proposal proposal = Planner.plan(shoot, strips, request, SeasonWatch.NONE);
        say("planned", proposal.plan().days().size(), proposal.plan().boneyard().size());
        var outcome = new Outcome(script, strips, shoot, proposal);
        try {
            return write(outcome, facts.get().production(script));
        } catch (IOException failed) {
            err.println(words.get("cannot-write", options.out(), words.reason(failed)));
            return 1;
        }
    }

    private int write(Outcome outcome, Production production) throws IOException {
        return switch (OutputFolder.open(options.out())) {
            case OutputFolder.Foreign(String name) -> {
                err.println(words.get("foreign-file", options.out(), name));
                yield 2;
            }
            case OutputFolder.NoFolder() -> {
                err.println(words.get("no-folder", options.out()));
                yield 2;
            }
            case OutputFolder.Ready ready -> {
                try (ready) {
                    writePapers(outcome, production, ready.work());
                    String json = new PlanJson(words.locale()).write(outcome);
                    Files.writeString(ready.work().resolve(OutputFolder.PLAN), json);
                    ready.publish();
                    finish(outcome, json);
                }
                yield 0;
            }
        };
    }

    private void writePapers(Outcome outcome, Production production, Path folder) throws IOException {
        Locale locale = words.locale();
        Plan plan = outcome.plan();
        Shoot shoot = outcome.shoot();
        write(
                folder,
                OutputFolder.SCENE_LIST,
                file -> SceneListSheet.write(production, outcome.strips(), locale, file));
        PlanCost cost = outcome.proposal().judgement().cost();
        write(folder, OutputFolder.STRIPBOARD, file -> PlanWorkbook.write(production, shoot, plan, cost, locale, file));
        write(folder, OutputFolder.LINES, file -> PlanCsv.write(production, plan, locale, file));
        String name = outcome.script().title();
        write(
                folder,
                OutputFolder.STANDARD,
                file -> file.write(UssPaper.write(production, name, plan, UssDialect.SCHEMA)));
        writeTables(outcome, production, folder);
        writeCallSheets(outcome, production, folder);
        Files.writeString(folder.resolve(OutputFolder.REPORT), new Report(words).of(outcome));
    }

    private void writeTables(Outcome outcome, Production production, Path folder) throws IOException {
        Locale locale = words.locale();
        var printer = TablePdf.create();
        OneLiner lines = OneLiner.of(outcome.shoot(), outcome.plan());
        write(folder, OutputFolder.ONE_LINER + ".xlsx", file -> OneLinerSheet.write(production, lines, locale, file));
        write(folder, OutputFolder.ONE_LINER + ".pdf", file -> printer.write(production, lines, locale, file));
        DayOutOfDays days = DayOutOfDays.of(outcome.shoot(), outcome.plan());
        write(folder, OutputFolder.DAY_OUT_OF_DAYS + ".xlsx", file -> DoodSheet.write(days, true, locale, file));
        write(
                folder,
                OutputFolder.DAY_OUT_OF_DAYS + ".pdf",
                file -> printer.write(production.title(), days, locale, file));
    }

    private void writeCallSheets(Outcome outcome, Production production, Path folder) throws IOException {
        var printer = CallSheetPdf.create();
        List<CallSheet> sheets = new CallSheetMaker(production, outcome.shoot(), outcome.plan()).list();
        for (CallSheet sheet : sheets) {
            String name = OutputFolder.callSheet(sheet.date());
            say("writing-sheet", name, sheet.number(), sheets.size());
            try (OutputStream file = Files.newOutputStream(folder.resolve(name))) {
                printer.write(sheet, words.locale(), file);
            }
        }
    }

    /** One paper, written into a file that is open. */
    private interface Paper {
        void writeTo(OutputStream file) throws IOException;
    }

    private void write(Path folder, String name, Paper paper) throws IOException {
        say("writing", name);
        try (OutputStream file = Files.newOutputStream(folder.resolve(name))) {
            paper.writeTo(file);
        }
    }

    private void finish(Outcome outcome, String json) {
        outcome.sentences(words).forEach(progress()::println);
        say("done", options.out());
        if (options.json()) {
            out.println(json);
        }
    }

    private void say(String key, Object... values) {
        progress().println(words.get(key, values));
    }

    /** With {@code --json} the output is the plan alone, so that a program can read it. */
    private PrintStream progress() {
        return options.json() ? err : out;
    }
}
