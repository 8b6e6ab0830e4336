package org.baiju.studio.shooting.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baiju.finding.Severity;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.PlanRule;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.PlanWording;
import org.baiju.shootplan.check.Violation;
import org.baiju.shootplan.hours.Mend;
import org.baiju.shootplan.planner.NoDay;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Language;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.shooting.Board;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a board breaks, in words.
 *
 * @param day on which; absent if it is about the board as a whole
 * @param strips keys of the strips concerned, in shooting order
 * @param performer the name of the person concerned; absent if none is
 * @param protectsChild whether no board may stand with it
 * @param mend what would end it; absent if the sentence says all
 */
record ConflictView(
        Severity severity,
        String rule,
        String sentence,
        @Nullable String day,
        List<String> strips,
        @Nullable String performer,
        boolean protectsChild,
        @Nullable String mend) {
    private static final int NUMBERS_SAID = 8;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M-d HH:mm");

    /** All of a board: strips that no day can take, then those of the board as a whole, then by day. */
    static List<ConflictView> listOf(SignedIn me, Words words, Board board) {
        PlanWording wording = PlanWording.of(me.language().locale());
        Map<String, String> names = board.shoot().performers().stream()
                .collect(Collectors.toMap(Performer::id, Performer::name, (one, _) -> one));
        Stream<ConflictView> noDays = NoDay.of(board.shoot(), board.plan()).stream()
                .map(noDay -> of(noDay, wording.say(noDay.example().finding()), names, words, me.language()));
        return Stream.concat(
                        noDays,
                        board.judgement().violations().stream()
                                .map(violation ->
                                        of(violation, wording.say(violation.finding()), names, words, me.language())))
                .toList();
    }

    private static ConflictView of(NoDay noDay, String why, Map<String, String> names, Words words, Language language) {
        String performer = noDay.example().performer();
        String numbers =
                noDay.strips().stream().limit(NUMBERS_SAID).map(Strip::number).collect(Collectors.joining(", "))
                        + (noDay.strips().size() > NUMBERS_SAID ? " …" : "");
        return new ConflictView(
                Severity.WARNING,
                PlanRule.STRIP_WITHOUT_DAY.id(),
                words.say(language, "shooting.no-day", noDay.strips().size(), numbers, why),
                null,
                noDay.strips().stream().map(Strip::key).toList(),
                performer == null ? null : names.getOrDefault(performer, performer),
                false,
                null);
    }

    private static ConflictView of(
            Violation violation, String sentence, Map<String, String> names, Words words, Language language) {
        String performer = violation.performer();
        return new ConflictView(
                violation.finding().severity(),
                violation.finding().rule(),
                sentence,
                violation.day() == null ? null : violation.day().toString(),
                violation.strips(),
                performer == null ? null : names.getOrDefault(performer, performer),
                violation.protectsChild(),
                violation.mend().map(mend -> say(mend, words, language)).orElse(null));
    }

    private static String say(Mend mend, Words words, Language language) {
        return switch (mend) {
            case Mend.WrapBy(LocalDateTime latest) ->
                words.say(language, "shooting.mend.wrap-by", latest.format(MOMENT));
            case Mend.CallFrom(LocalDateTime earliest) ->
                words.say(language, "shooting.mend.call-from", earliest.format(MOMENT));
            case Mend.Within(var windows) ->
                words.say(
                        language,
                        "shooting.mend.within",
                        windows.stream()
                                .map(window -> window.from().format(MOMENT) + "–"
                                        + window.to().format(MOMENT))
                                .collect(Collectors.joining(", ")));
            case Mend.WorkAtMost(long minutes) -> words.say(language, "shooting.mend.work-at-most", minutes);
            case Mend.MealBy(LocalDateTime latest) ->
                words.say(language, "shooting.mend.meal-by", latest.format(MOMENT));
            case Mend.LongerMeal(LocalDateTime from, long minutes) ->
                words.say(language, "shooting.mend.longer-meal", from.format(MOMENT), minutes);
            case Mend.GetConsent() -> words.say(language, "shooting.mend.get-consent");
            case Mend.OtherPack() -> words.say(language, "shooting.mend.other-pack");
        };
    }
}
