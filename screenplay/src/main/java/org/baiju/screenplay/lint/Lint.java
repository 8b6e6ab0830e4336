package org.baiju.screenplay.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Script;

/** Checks a script against a lint profile. */
public final class Lint {
    /** A profile that finds more has to be changed rather than read. */
    private static final int MOST_FINDINGS = 2_000;

    private Lint() {}

    /** What the profile notices, in the order of the script. */
    public static List<Finding> check(Script script, LintProfile profile, Lengths lengths) {
        var findings = new ArrayList<Finding>();
        List<Episode> episodes = script.episodes().stream()
                .filter(episode -> !episode.scenes().isEmpty())
                .toList();
        var craft = new CraftRules(profile, lengths, findings);
        episodes.forEach(craft::check);
        craft.checkRepeatedLines(episodes);
        craft.checkPaywalls(episodes);
        new SubjectRules(profile, findings).check(script);
        return findings.stream()
                .sorted(Comparator.comparingInt(
                        finding -> finding.where() instanceof Where.Text text ? text.offset() : Integer.MAX_VALUE))
                .limit(MOST_FINDINGS)
                .toList();
    }
}
