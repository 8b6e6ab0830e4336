package org.baiju.studio.shooting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.PlanWording;
import org.baiju.shootplan.check.Violation;
import org.baiju.studio.platform.page.Page;
import org.baiju.studio.shooting.NewDraft.Preview;
import org.jspecify.annotations.Nullable;

/**
 * What a newer draft would make of a board, as a page shows it.
 *
 * @param changed strips that go on otherwise than they were, in the order of the plan
 * @param omitted strips that leave the board
 * @param parked strips that the law takes off their days
 * @param reasons why it does
 * @param problems why the draft cannot be taken over
 * @param published days of which a call sheet is out, and which change
 */
public record NewDraftView(
        Preview preview,
        List<Line> changed,
        List<Line> omitted,
        List<Line> parked,
        List<String> reasons,
        List<String> problems,
        List<String> published) {

    /**
     * A strip with where it stands.
     *
     * @param before absent for a strip that is shown for its place alone
     * @param day absent in the boneyard
     */
    public record Line(
            Strip strip, @Nullable Strip before, @Nullable DayKey day) {
        /** As written, before and after if it differs. */
        public String number() {
            return before == null || before.number().equals(strip.number())
                    ? strip.number()
                    : before.number() + " → " + strip.number();
        }

        /** What differs, one sentence each. */
        public List<String> differences(Page page) {
            Strip was = before;
            if (was == null) {
                return List.of();
            }
            List<String> said = new ArrayList<>();
            if (!was.setting().equals(strip.setting())) {
                said.add(page.say("shooting.draft.setting", setting(page, was), setting(page, strip)));
            }
            addNames(page, said, "writing.impact.added", without(strip, was));
            addNames(page, said, "writing.impact.removed", without(was, strip));
            if (!was.length().equals(strip.length())) {
                said.add(page.say(
                        "shooting.draft.minutes",
                        was.length().toMinutes(),
                        strip.length().toMinutes()));
            }
            if (!was.notes().equals(strip.notes())) {
                said.add(page.say("shooting.draft.needs"));
            }
            return said;
        }

        private static void addNames(Page page, List<String> said, String key, List<String> names) {
            if (!names.isEmpty()) {
                said.add(page.say(key, String.join(page.say("writing.and"), names)));
            }
        }

        private static List<String> without(Strip one, Strip other) {
            return one.cast().stream()
                    .filter(name -> !other.cast().contains(name))
                    .toList();
        }

        private static String setting(Page page, Strip strip) {
            var setting = strip.setting();
            String inside = setting.intExt() == null ? "" : page.say("writing.int-ext." + setting.intExt()) + " ";
            return inside + setting.name() + " " + page.say("shooting.board." + setting.light());
        }
    }

    static NewDraftView of(Preview preview, PlanWording wording) {
        var what = preview.news().what();
        Map<String, DayKey> after = what.plan().daysByStrip();
        return new NewDraftView(
                preview,
                what.changed().stream()
                        .map(pair -> new Line(
                                pair.after(),
                                pair.before(),
                                after.get(pair.after().key())))
                        .toList(),
                what.omitted().stream()
                        .map(strip -> new Line(strip, null, preview.days().get(strip.key())))
                        .toList(),
                preview.guarded().parked().stream()
                        .map(strip -> new Line(strip, null, after.get(strip.key())))
                        .toList(),
                preview.guarded().reasons().stream()
                        .map(Violation::finding)
                        .map(wording::say)
                        .distinct()
                        .toList(),
                preview.problems().stream().map(wording::say).toList(),
                preview.published().stream().map(DayKey::toString).toList());
    }

    /** How many strips stay as they are. */
    public long same() {
        return preview.news().what().kept().stream()
                .filter(pair -> !pair.isChanged())
                .count();
    }

    /** Whether production said something of a strip that leaves, which leaves with it. */
    public boolean hasNote(Line line) {
        return preview.notes().contains(line.strip().key());
    }

    public boolean mayBeTaken() {
        return problems.isEmpty();
    }
}
