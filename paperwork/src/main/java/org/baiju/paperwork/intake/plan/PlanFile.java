package org.baiju.paperwork.intake.plan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baiju.finding.Finding;
import org.baiju.paperwork.intake.TableResult;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Strip;

/** Reads plans that somebody brings: .xlsx and CSV, or JSON of the Universal Schedule Standard. */
public final class PlanFile {
    /** Dates further from the start of the shoot are slips of the pen. */
    static final int YEARS_AROUND = 2;

    private PlanFile() {}

    /**
     * Reads a file over the strips of a script. All of them are on the plan that comes of it: those that the file does not
     * place are in the boneyard. Whether the plan is lawful is not asked here.
     *
     * @param start the first day of the shoot; dates without a year lie near it
     * @param strips in the order of the script
     */
    public static TableResult<Plan> read(byte[] bytes, String fileName, LocalDate start, List<Strip> strips) {
        var reading = new Reading(fileName, start, new SceneIndex(strips), new PlanBuilder(strips), new PlanFindings());
        return isJson(bytes, fileName) ? UssScenario.read(bytes, reading) : PlanRows.read(bytes, reading);
    }

    /** One file that is read, and what has come of it so far. */
    record Reading(String fileName, LocalDate start, SceneIndex scenes, PlanBuilder plan, PlanFindings findings) {

        boolean isNear(LocalDate date) {
            return !date.isBefore(start.minusYears(YEARS_AROUND)) && !date.isAfter(start.plusYears(YEARS_AROUND));
        }

        TableResult<Plan> refused(PlanFileRule rule, String found, Object expected) {
            return new TableResult.Refused<>(PlanFindings.at(rule, fileName, found, expected));
        }

        /**
         * The plan, unless none of its scenes is one of the script or it has too many days.
         *
         * @param noticed by the reader of the format
         */
        TableResult<Plan> done(List<Finding> noticed) {
            List<Strip> leftOut =
                    scenes.all().stream().filter(strip -> !plan.hasSeen(strip)).toList();
            if (leftOut.size() == scenes.all().size()) {
                return refused(PlanFileRule.NO_SCENES, fileName, scenes.example());
            }
            if (plan.days() > Plan.DAYS_MAX) {
                return refused(PlanFileRule.TOO_MANY_DAYS, String.valueOf(plan.days()), Plan.DAYS_MAX);
            }
            List<Finding> all = new ArrayList<>(noticed);
            all.addAll(findings.all());
            if (!leftOut.isEmpty()) {
                all.add(PlanFindings.at(
                        PlanFileRule.LEFT_OUT,
                        "",
                        String.valueOf(leftOut.size()),
                        leftOut.getFirst().number()));
            }
            return new TableResult.Accepted<>(plan.plan(), all);
        }
    }

    /** By its first sign, in any of the encodings of JSON; no table begins with a brace. */
    private static boolean isJson(byte[] bytes, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json") || name.endsWith(".uss")) {
            return true;
        }
        String begin = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
        for (int i = 0; i < begin.length(); i++) {
            char c = begin.charAt(i);
            if (c == '{') {
                return true;
            }
            if (!Character.isWhitespace(c) && "\0ï»¿þÿ".indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }
}
