package org.baiju.shootplan.check;

import java.util.Locale;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.finding.Wording;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.hours.HoursCheck;

/** Says what a plan breaks, whichever part of the engine found it. */
public final class PlanWording {
    private final Wording plan;
    private final Wording hours;

    private final String colon;

    private PlanWording(Locale locale) {
        this.plan = Wording.of(Plan.class, locale);
        this.hours = Wording.of(HoursCheck.class, locale);
        this.colon = locale.getLanguage().equals("zh") ? "：" : ": ";
    }

    public static PlanWording of(Locale locale) {
        return new PlanWording(locale);
    }

    /** One sentence; one about somebody's hours says whose and when first. */
    public String say(Finding finding) {
        if (!finding.rule().startsWith("hours.")) {
            return plan.say(finding);
        }
        String whose = finding.where() instanceof Where.Thing(String name) ? name + colon : "";
        return whose + hours.say(finding);
    }
}
