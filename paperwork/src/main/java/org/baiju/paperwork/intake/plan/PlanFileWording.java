package org.baiju.paperwork.intake.plan;

import java.util.Locale;
import org.baiju.finding.Finding;
import org.baiju.finding.Wording;
import org.baiju.paperwork.intake.TableResult;
import org.baiju.shootplan.uss.UssReader;

/** Says what came of a plan that was brought, whichever of the readers noticed it. */
public final class PlanFileWording {
    private final Wording plans;
    private final Wording tables;
    private final Wording standard;

    private PlanFileWording(Locale locale) {
        this.plans = Wording.of(PlanFile.class, locale);
        this.tables = Wording.of(TableResult.class, locale);
        this.standard = Wording.of(UssReader.class, locale);
    }

    public static PlanFileWording of(Locale locale) {
        return new PlanFileWording(locale);
    }

    /** One sentence for the finding. */
    public String say(Finding finding) {
        if (finding.rule().startsWith("uss.")) {
            return standard.say(finding);
        }
        return (finding.rule().startsWith("table.") ? tables : plans).say(finding);
    }
}
