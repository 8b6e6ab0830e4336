package org.baiju.studio.shooting.set;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Shoot;
import org.baiju.studio.people.Casting;
import org.baiju.studio.people.Engagement;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.internal.CalledDays;
import org.baiju.studio.shooting.set.Schedule.Planned;
import org.baiju.studio.shooting.set.SetStore.DayOf;
import org.springframework.stereotype.Service;

/** Finds what the children of a set did on other dates and for other series: a child that is tired is tired for all. */
@Service
class OtherDays {
    /** Rules about rest and weeks look so many days back. */
    static final int DAYS_BACK = 6;

    private final SetStore store;
    private final CalledDays calledDays;
    private final Casting casting;
    private final StudioClock zone;

    OtherDays(SetStore store, CalledDays calledDays, Casting casting, StudioClock zone) {
        this.store = store;
        this.calledDays = calledDays;
        this.casting = casting;
        this.zone = zone;
    }

    /**
     * All days of the children of a shoot but the one of a series that is looked at. What a set told counts; where it told
     * nothing at all, what its plan says.
     *
     * @param scenes of the series, by their keys
     */
    Past read(SeriesId series, LocalDate date, Shoot shoot, Map<String, Planned> scenes) {
        List<Performer> children = shoot.performers().stream()
                .filter(performer -> shoot.isChild(performer, date))
                .toList();
        if (children.isEmpty()) {
            return new Past(shoot, List.of(), List.of());
        }
        LocalDate from = date.minusDays(DAYS_BACK);
        LocalDate to = date.plusDays(1);
        var tapped = new ArrayList<Past.Tapped>();
        List<UUID> ids =
                children.stream().map(child -> UUID.fromString(child.id())).toList();
        for (DayOf day : store.listDaysOf(ids, from, to)) {
            if (!day.equals(new DayOf(series, date))) {
                tapped.add(tapped(day, day.series().equals(series) ? scenes : Map.of()));
            }
        }
        var called = calledDays.listElsewhere(series, children).stream()
                .filter(one -> !one.date().isBefore(from) && !one.date().isAfter(to))
                .filter(one -> !store.isTapped(new DayOf(one.series(), one.date())))
                .map(CalledDays.Called::hours)
                .toList();
        return new Past(shoot, tapped, called);
    }

    /** The board of another series is not read, since that would lock its children: what its day was to shoot is known. */
    private Past.Tapped tapped(DayOf day, Map<String, Planned> known) {
        var facts = new DayFacts(day.date(), zone.zone(), store.list(day.series(), day.date()));
        var scenes = new HashMap<>(known);
        store.findSchedule(day.series(), day.date())
                .ifPresent(schedule -> schedule.scenes().forEach(scene -> scenes.put(scene.key(), scene)));
        Map<UUID, List<String>> roles = casting.list(day.series()).stream()
                .collect(Collectors.toMap(engagement -> engagement.person().id(), Engagement::roles));
        return new Past.Tapped(new Actuals(scenes), roles, facts);
    }
}
