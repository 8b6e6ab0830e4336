package org.baiju.shootplan.clock;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootRules;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.clock.Timetable.Entry;
import org.baiju.shootplan.clock.Timetable.Kind;
import org.baiju.shootplan.clock.Timetable.Presence;
import org.baiju.shootplan.hours.Circumstances;
import org.baiju.shootplan.hours.Circumstances.Schooling;
import org.baiju.shootplan.hours.PersonDay;
import org.baiju.shootplan.hours.Span;
import org.baiju.shootplan.hours.Worker;
import org.jspecify.annotations.Nullable;

/** Puts the clock to shooting days. Not safe to share between threads. */
public final class DayClock {
    /** A day that lasts longer is a mistake of the plan; its people are not timed beyond that. */
    public static final Duration LONGEST = Duration.ofHours(24);

    private final Shoot shoot;
    private final ShootRules rules;
    private final Map<ShootingPlace, Map<LocalDate, SkyTimes>> skies = new HashMap<>();

    public DayClock(Shoot shoot) {
        this.shoot = shoot;
        this.rules = shoot.rules();
    }

    /** What the sky of a date allows at a place. */
    public SkyTimes sky(ShootingPlace place, LocalDate date) {
        return skies.computeIfAbsent(place, _ -> new HashMap<>())
                .computeIfAbsent(date, on -> SkyTimes.of(place.position(), on));
    }

    /** The minutes of a day: one item after the other, with what has to come between them. */
    public Timetable timetable(ShootingDay day) {
        LocalDateTime call = day.date().atTime(day.call() == null ? rules.call() : day.call());
        List<Entry> entries = new Course(day.date(), call).run(day.items());
        return new Timetable(day, call, entries, people(day.date(), entries));
    }

    private List<Presence> people(LocalDate date, List<Entry> entries) {
        Map<Performer, List<Entry>> own = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.item() instanceof Strip strip) {
                shoot.performersOf(strip)
                        .forEach(performer -> own.computeIfAbsent(performer, _ -> new ArrayList<>())
                                .add(entry));
            }
        }
        List<Presence> people = new ArrayList<>();
        own.forEach((performer, scenes) -> people.add(presence(date, performer, scenes, entries)));
        return people;
    }

    private Presence presence(LocalDate date, Performer performer, List<Entry> scenes, List<Entry> entries) {
        LocalDateTime first = scenes.getFirst().from();
        LocalDateTime call = first.minusMinutes(rules.makeUpMinutes());
        LocalDateTime end = scenes.getLast().to();
        // Beyond a day nothing is counted: the day as a whole is refused before its people are.
        LocalDateTime last = end.isAfter(call.plus(LONGEST)) ? call.plus(LONGEST) : end;
        var onSet = new Span(call, last);
        List<Span> work = scenes.stream()
                .map(scene -> new Span(scene.from(), scene.to()))
                .filter(span -> !span.to().isAfter(last))
                .toList();
        List<Span> meals = entries.stream()
                .filter(entry -> entry.kind() == Kind.MEAL)
                .filter(entry -> !entry.from().isBefore(call) && !entry.to().isAfter(last))
                .map(entry -> new Span(entry.from(), entry.to()))
                .toList();
        boolean exterior = scenes.stream()
                .anyMatch(scene ->
                        scene.item() instanceof Strip strip && strip.setting().isExterior());
        List<Strip> strips =
                scenes.stream().map(Entry::item).map(Strip.class::cast).toList();
        return new Presence(
                performer,
                first,
                strips,
                new PersonDay(
                        new Worker(performer.id(), Worker.Role.PERFORMER, performer.birthDate(), OptionalLong.empty()),
                        onSet,
                        work,
                        meals,
                        circumstances(performer, date, exterior)));
    }

    /** What the hours of a performer on a date depend on besides the clock. */
    public Circumstances circumstances(Performer performer, LocalDate date, boolean exterior) {
        return Circumstances.USUAL
                .withSchool(
                        rules.isSchoolDay(date) ? Schooling.ON_SET : Schooling.FREE,
                        rules.isSchoolDay(date.plusDays(1)))
                .withConsent(performer.hasConsentOn(date))
                .withPlace(false, exterior)
                .withTravel(performer.travelMinutes(), performer.travelMinutes());
    }

    /** One day as it goes. */
    private final class Course {
        private final LocalDate date;
        private final List<Entry> entries = new ArrayList<>();
        private LocalDateTime now;
        private LocalDateTime fedAt;
        private @Nullable ShootingPlace place;
        private @Nullable String set;

        Course(LocalDate date, LocalDateTime call) {
            this.date = date;
            this.now = call;
            this.fedAt = call;
        }

        List<Entry> run(List<DayItem> items) {
            for (DayItem item : items) {
                switch (item) {
                    case Banner banner -> announce(banner);
                    case Strip strip -> shoot(strip);
                }
            }
            return entries;
        }

        private void announce(Banner banner) {
            if (!banner.length().isZero()) {
                eatBefore(banner.length());
                add(Kind.BANNER, banner.length(), banner, place == null ? ShootingPlace.of("") : place);
            }
        }

        private void shoot(Strip strip) {
            ShootingPlace to = shoot.placeOf(strip);
            String nextSet = strip.setting().name();
            boolean isMove = place != null && !place.id().equals(to.id());
            boolean isChange = place != null && !isMove && !nextSet.equals(set);
            int way = isMove
                    ? shoot.minutesBetween(place == null ? "" : place.id(), to.id())
                    : isChange ? rules.setChangeMinutes() : 0;
            eatBefore(strip.length().plusMinutes(way));
            if (isMove || isChange) {
                add(isMove ? Kind.MOVE : Kind.SET_CHANGE, Duration.ofMinutes(way), null, to);
            }
            place = to;
            set = nextSet;
            waitForSky(strip, to);
            add(Kind.SHOOT, strip.length(), strip, to);
        }

        /** A meal comes before the work that would put it off too long. */
        private void eatBefore(Duration work) {
            boolean late = now.plus(work).isAfter(fedAt.plusMinutes(rules.mealWithinMinutes()));
            if (late && now.isAfter(fedAt)) {
                eat();
            }
        }

        private void eat() {
            add(Kind.MEAL, Duration.ofMinutes(rules.mealMinutes()), null, place == null ? ShootingPlace.of("") : place);
            fedAt = now;
        }

        private void waitForSky(Strip strip, ShootingPlace at) {
            SkyTimes sky = sky(at, date);
            LocalDateTime until = now;
            LocalDateTime lit = sky.outside(strip.setting().light()).from();
            boolean isDay = strip.setting().isExteriorDay();
            boolean isNight = strip.setting().isExteriorNight() && !now.isBefore(sky.dawn());
            if ((isDay || isNight) && now.isBefore(lit)) {
                until = lit;
            }
            long minutes = Duration.between(now, until).toMinutes();
            boolean isHungry = now.isAfter(fedAt.plusMinutes(rules.mealWithinMinutes() / 2));
            if (minutes >= rules.mealMinutes() && isHungry) {
                eat();
            }
            if (now.isBefore(until)) {
                add(Kind.WAIT, Duration.between(now, until), null, at);
            }
        }

        /** Hours are counted in whole minutes, so everything takes whole minutes. */
        private void add(Kind kind, Duration length, @Nullable DayItem item, ShootingPlace at) {
            LocalDateTime end = now.plusMinutes(Math.ceilDiv(length.toSeconds(), 60));
            if (end.isAfter(now)) {
                entries.add(new Entry(kind, now, end, item, at));
                now = end;
            }
        }
    }
}
