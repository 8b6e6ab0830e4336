package org.baiju.paperwork.callsheet;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.SceneNote;
import org.baiju.paperwork.callsheet.CallSheet.AheadLine;
import org.baiju.paperwork.callsheet.CallSheet.CastLine;
import org.baiju.paperwork.callsheet.CallSheet.CourseLine;
import org.baiju.paperwork.callsheet.CallSheet.CrewLine;
import org.baiju.paperwork.callsheet.CallSheet.Minor;
import org.baiju.paperwork.callsheet.CallSheet.PlaceLine;
import org.baiju.paperwork.callsheet.CallSheet.SceneLine;
import org.baiju.screenplay.Category;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.clock.DayClock;
import org.baiju.shootplan.clock.DayTotals;
import org.baiju.shootplan.clock.SkyTimes;
import org.baiju.shootplan.clock.Timetable;
import org.baiju.shootplan.clock.Timetable.Presence;
import org.baiju.shootplan.hours.Circumstances;
import org.baiju.shootplan.hours.DayAllowance;
import org.baiju.shootplan.hours.HoursCheck;
import org.baiju.shootplan.papers.CastNumbers;
import org.baiju.shootplan.papers.DayMark;
import org.baiju.shootplan.papers.DayOutOfDays;
import org.jspecify.annotations.Nullable;

/** Makes the call sheets of a plan. Not safe to share between threads. */
public final class CallSheetMaker {
    private static final int DAYS_AHEAD = 2;

    private final Production production;
    private final Shoot shoot;
    private final Plan plan;
    private final DayClock clock;
    private final CastNumbers numbers;
    private final DayOutOfDays dood;
    private final HoursCheck hours;

    /** A maker for a plan; the same order of days and numbers holds on all its sheets. */
    public CallSheetMaker(Production production, Shoot shoot, Plan plan) {
        this.production = production;
        this.shoot = shoot;
        this.plan = plan;
        this.clock = new DayClock(shoot);
        this.numbers = CastNumbers.of(plan);
        this.dood = DayOutOfDays.of(shoot, plan);
        this.hours = HoursCheck.of(shoot.rules().hours());
    }

    /** Drafts of all sheets by day. Days without a scene have none, but count. */
    public List<CallSheet> list() {
        return plan.days().stream()
                .flatMap(day -> make(day.key(), CallSheetFields.NONE).stream())
                .toList();
    }

    /** The draft for a day; absent if nobody shoots on it. */
    public Optional<CallSheet> make(DayKey key, CallSheetFields typed) {
        List<ShootingDay> days = plan.days();
        int[] shooting = IntStream.range(0, days.size())
                .filter(i -> !days.get(i).strips().isEmpty())
                .toArray();
        for (int i : shooting) {
            if (days.get(i).key().equals(key)) {
                return Optional.of(make(days.get(i), i + 1, shooting[shooting.length - 1] + 1, typed));
            }
        }
        return Optional.empty();
    }

    private CallSheet make(ShootingDay day, int number, int of, CallSheetFields typed) {
        Timetable timetable = clock.timetable(day);
        DayTotals totals = DayTotals.of(timetable);
        List<Strip> strips = day.strips();
        return new CallSheet(
                production.title(),
                day.date(),
                day.key().unit(),
                0,
                number,
                of,
                strips.stream().map(Strip::episode).distinct().sorted().toList(),
                typed,
                new CallSheet.Totals(
                        totals.scenes(),
                        totals.eighths(),
                        seconds(totals.screen()),
                        totals.work().toMinutes(),
                        totals.companyMoves()),
                timetable.call(),
                timetable.wrap(),
                places(day),
                timetable.entries().stream().map(this::course).toList(),
                timetable.people().stream()
                        .map(presence -> cast(timetable, presence, typed))
                        .toList(),
                gather(strips.stream().map(strip -> note(strip).extras()).toList()),
                needs(strips),
                production.people().crew().stream()
                        .map(member -> new CrewLine(
                                member.person(), member.job(), member.name(), member.phone(), timetable.call()))
                        .toList(),
                ahead(day));
    }

    private SceneNote note(Strip strip) {
        return production.noteOn(strip.key());
    }

    private List<PlaceLine> places(ShootingDay day) {
        Map<String, PlaceLine> places = new LinkedHashMap<>();
        for (Strip strip : day.strips()) {
            ShootingPlace place = shoot.placeOf(strip);
            if (!place.name().isEmpty()) {
                places.computeIfAbsent(place.id(), _ -> place(place, strip, day));
            }
        }
        return List.copyOf(places.values());
    }

    private PlaceLine place(ShootingPlace place, Strip strip, ShootingDay day) {
        SkyTimes sky = clock.sky(place, day.date());
        LocalTime sunrise = sky.isAssumed() ? null : sky.sunrise().toLocalTime();
        LocalTime sunset = sky.isAssumed() ? null : sky.sunset().toLocalTime();
        Production.Address known = production.addressOf(strip.setting().place());
        String name = known.name().isEmpty() ? place.name() : known.name();
        return new PlaceLine(
                name, known.address(), known.parking(), known.hospital(), known.contact(), sunrise, sunset);
    }

    private CourseLine course(Timetable.Entry entry) {
        return switch (entry.item()) {
            case Strip strip -> new CourseLine(entry.kind(), entry.from(), entry.to(), "", scene(strip));
            case Banner banner -> new CourseLine(entry.kind(), entry.from(), entry.to(), banner.text(), null);
            case null -> {
                String text =
                        entry.kind() == Timetable.Kind.MOVE ? entry.place().name() : "";
                yield new CourseLine(entry.kind(), entry.from(), entry.to(), text, null);
            }
        };
    }

    private SceneLine scene(Strip strip) {
        SceneNote note = note(strip);
        return new SceneLine(
                strip.key(),
                strip.number(),
                strip.setting().intExt(),
                strip.setting().light(),
                note.time(),
                strip.setting().place(),
                Objects.requireNonNullElse(strip.setting().set(), ""),
                note.synopsis(),
                strip.measure().eighths(),
                seconds(strip.measure().screen()),
                strip.cast(),
                numbers.listed(strip),
                note.extras(),
                note.props());
    }

    private CastLine cast(Timetable timetable, Presence presence, CallSheetFields typed) {
        String id = presence.performer().id();
        Set<String> roles = new LinkedHashSet<>();
        presence.strips()
                .forEach(strip -> strip.cast().stream()
                        .filter(role -> shoot.performerOf(role).equals(presence.performer()))
                        .forEach(roles::add));
        DayMark mark =
                dood.find(id).flatMap(row -> row.on(timetable.day().date())).orElse(DayMark.W);
        return new CastLine(
                id,
                roles.stream().mapToInt(numbers::of).min().orElse(0),
                String.join("/", roles),
                actor(presence, roles),
                mark,
                presence.strips().stream().map(Strip::number).toList(),
                pickUp(presence, typed),
                presence.call(),
                presence.firstScene(),
                presence.wrap(),
                typed.remarks().getOrDefault(id, ""),
                minor(presence));
    }

    private String actor(Presence presence, Set<String> roles) {
        String role = roles.iterator().next();
        return shoot.isCast(role)
                ? presence.performer().name()
                : production.people().actorOf(role);
    }

    /** The typed one; else, for whom the way is known, as long before the call as the way takes. */
    private static @Nullable LocalDateTime pickUp(Presence presence, CallSheetFields typed) {
        LocalTime time = typed.pickUps().get(presence.performer().id());
        if (time != null) {
            LocalDateTime sameDay = presence.call().toLocalDate().atTime(time);
            return sameDay.isAfter(presence.call()) ? sameDay.minusDays(1) : sameDay;
        }
        int way = presence.performer().travelMinutes();
        return way == 0 ? null : presence.call().minusMinutes(way);
    }

    private @Nullable Minor minor(Presence presence) {
        if (!shoot.isChild(presence.performer(), presence.hours().date())) {
            return null;
        }
        Circumstances day = presence.hours().circumstances();
        DayAllowance allowance = hours.hoursOf(
                presence.hours().worker(), presence.hours().date(), day.schooling(), day.schoolTomorrow());
        LocalDateTime left = allowance.travelCounts()
                ? presence.call().minusMinutes(presence.performer().travelMinutes())
                : presence.call();
        boolean ate =
                presence.hours().meals().stream().anyMatch(meal -> meal.minutes() >= allowance.mealLeastMinutes());
        return new Minor(
                production.people().guardianOf(presence.performer().id()),
                allowance.maxOnSetMinutes(),
                allowance.latestWrap(left, ate).orElse(null));
    }

    private Map<Category, List<String>> needs(List<Strip> strips) {
        Map<Category, List<List<String>>> all = new EnumMap<>(Category.class);
        for (Strip strip : strips) {
            all.computeIfAbsent(Category.PROPS, _ -> new ArrayList<>())
                    .add(note(strip).props());
            strip.notes()
                    .elements()
                    .forEach((category, things) -> all.computeIfAbsent(category, _ -> new ArrayList<>())
                            .add(things));
        }
        Map<Category, List<String>> needs = new EnumMap<>(Category.class);
        all.forEach((category, things) -> needs.put(category, gather(things)));
        return needs;
    }

    private List<AheadLine> ahead(ShootingDay day) {
        return plan.days().stream()
                .filter(next -> next.key().unit() == day.key().unit())
                .filter(next ->
                        next.date().isAfter(day.date()) && !next.strips().isEmpty())
                .limit(DAYS_AHEAD)
                .map(this::aheadOf)
                .toList();
    }

    private AheadLine aheadOf(ShootingDay next) {
        Timetable timetable = clock.timetable(next);
        DayTotals totals = DayTotals.of(timetable);
        Map<String, List<String>> byPlace = new LinkedHashMap<>();
        next.strips()
                .forEach(strip -> byPlace.computeIfAbsent(strip.setting().name(), _ -> new ArrayList<>())
                        .add(strip.number()));
        return new AheadLine(next.date(), timetable.call(), totals.scenes(), totals.eighths(), totals.cast(), byPlace);
    }

    private static List<String> gather(List<? extends Collection<String>> lists) {
        Set<String> all = new LinkedHashSet<>();
        lists.forEach(all::addAll);
        return List.copyOf(all);
    }

    private static long seconds(Duration screen) {
        return Math.round(screen.toMillis() / 1000.0);
    }
}
