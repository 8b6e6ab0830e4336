package org.baiju.shootplan.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baiju.finding.Finding;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.PlanRule;
import org.baiju.shootplan.ShootRules;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.season.Conflict;
import org.baiju.shootplan.season.Conflict.Relaxation;
import org.baiju.shootplan.season.SeasonRule;

/** Says in words why there is no plan: which rules contradict each other, and what a plan costs without each of them. */
final class Explaining {
    /** So many dates more are looked at, whether they would help. */
    static final int DATES_MORE = 7;

    private final SeasonModel model;
    private final ShootRules rules;
    private final Conflict.Answer answer;

    /**
     * @param model with some dates more than were asked for
     * @param mostDays how many slots may be used
     */
    Explaining(SeasonModel model, ShootRules rules, int mostDays) {
        this.model = model;
        this.rules = rules;
        // Where no day is left at all, more dates are no question of how many.
        List<SeasonRule> wishes = mostDays < 1 ? List.of() : List.of(new SeasonRule.SlotsAtMost(mostDays));
        this.answer = Conflict.explain(model.seasonToExplain(), wishes);
    }

    /** The dates of a plan by the estimate, which the clock may not let through; empty if there is none. */
    Set<LocalDate> dates() {
        return answer instanceof Conflict.Possible(List<Integer> slots)
                ? slots.stream().map(model.dates()::date).collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    /** What contradicts each other, then what could be given up, each with what the whole plan costs then. */
    List<Finding> conflict() {
        return answer instanceof Conflict.Explanation why ? words(why) : List.of();
    }

    /**
     * The conflict, or the dates that would do where there is none.
     *
     * @param asked the dates that did not
     */
    List<Finding> conflictOrDatesBeside(Set<LocalDate> asked) {
        List<String> others = dates().stream()
                .filter(date -> !asked.contains(date))
                .map(LocalDate::toString)
                .toList();
        return others.isEmpty() ? conflict() : List.of(PlanRule.RELAX_DATES.about(names(others.stream()), ""));
    }

    private List<Finding> words(Conflict.Explanation why) {
        if (why.core().isEmpty()) {
            return List.of();
        }
        PlanRule head =
                why.evidence() == Conflict.Evidence.PROVED ? PlanRule.NOT_ALL_AT_ONCE : PlanRule.NOT_FOUND_AT_ONCE;
        List<Finding> words = new ArrayList<>(List.of(head.about(why.core().size(), "")));
        why.relaxations().forEach(each -> words.add(say(each)));
        return words;
    }

    private Finding say(Relaxation relaxation) {
        OptionalLong cost = relaxation.cost();
        return switch (relaxation.rule().rule()) {
            case SeasonRule.PersonMinutes(int person, int minutes) ->
                PlanRule.KEEP_CHILD_HOURS.about(model.performer(person).name(), minutes);
            case SeasonRule.PersonNotAtNight(int person) ->
                PlanRule.KEEP_CHILD_NIGHT.about(model.performer(person).name(), "");
            case SeasonRule.DayLength() ->
                priced(PlanRule.RELAX_DAY_LENGTH, String.valueOf(rules.dayMinutes() + rules.overtimeMinutes()), cost);
            case SeasonRule.PersonOnlyOn(int person, long slots) ->
                priced(PlanRule.RELAX_PERFORMER, model.performer(person).name() + " " + datesWithout(slots), cost);
            case SeasonRule.PlaceOnlyOn(int place, long slots) ->
                priced(PlanRule.RELAX_PLACE, model.place(place).name() + " " + datesWithout(slots), cost);
            case SeasonRule.SceneOnlyOn(int scene, long slots) ->
                priced(PlanRule.RELAX_STRIP, model.strip(scene).number() + " " + datesWithout(slots), cost);
            case SeasonRule.InOrder(int first, int then) -> order(model.strip(first), model.strip(then), cost);
            case SeasonRule.SlotsAtMost(int most) -> priced(PlanRule.RELAX_DAYS, String.valueOf(most), cost);
        };
    }

    private static Finding order(Strip first, Strip then, OptionalLong cost) {
        return priced(PlanRule.RELAX_STRIP, first.number() + " < " + then.number(), cost);
    }

    private static Finding priced(PlanRule rule, String what, OptionalLong cost) {
        return cost.isPresent()
                ? rule.about(what, yuan(cost.getAsLong()))
                : notAlone(rule).about(what, "");
    }

    /** A number by itself says nothing; dates and names do. */
    private static PlanRule notAlone(PlanRule rule) {
        return switch (rule) {
            case RELAX_DAY_LENGTH -> PlanRule.RELAX_DAY_LENGTH_NOT_ALONE;
            case RELAX_DAYS -> PlanRule.RELAX_DAYS_NOT_ALONE;
            default -> PlanRule.RELAX_NOT_ALONE;
        };
    }

    /** The dates that are no slots of these, as spans. */
    private String datesWithout(long slots) {
        List<DateSpan> missing = IntStream.range(0, model.dates().slots())
                .filter(slot -> (slots >>> slot & 1) == 0)
                .mapToObj(slot -> DateSpan.on(model.dates().date(slot)))
                .toList();
        return names(DateSpan.joined(missing).stream()
                .map(span -> span.from().equals(span.to()) ? span.from().toString() : span.from() + "–" + span.to()));
    }

    static String names(Stream<String> all) {
        return all.collect(Collectors.joining(", "));
    }

    /** An amount of the smallest unit in whole ones of the currency. */
    static String yuan(long amount) {
        return String.format(Locale.ROOT, "%,d", Math.round(amount / 100.0));
    }
}
