package org.baiju.shootplan.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** Builds days of 小满, a child, and of her colleagues, minute by minute. */
final class Shift {
    /** A Thursday. */
    static final LocalDate THURSDAY = LocalDate.parse("2027-03-04");

    private Shift() {}

    static HoursPack pack(String name) {
        return switch (HoursPack.shipped(name)) {
            case PackResult.Ready(HoursPack pack) -> pack;
            case PackResult.Refused(var finding) -> throw new AssertionError(finding);
        };
    }

    static Worker bornOn(String date) {
        return Worker.child("小满", LocalDate.parse(date));
    }

    /** A child who has just turned so many years old on that Thursday. */
    static Worker aged(int years) {
        return Worker.child("小满", THURSDAY.minusYears(years));
    }

    /** From a call, so many minutes on set, the first of them work; no meal. */
    static PersonDay day(Worker worker, LocalDateTime call, long onSet, long work) {
        return day(worker, call, onSet, work, 0, Circumstances.USUAL);
    }

    /** The same with one meal at the end of the day. */
    static PersonDay day(
            Worker worker, LocalDateTime call, long onSet, long work, long meal, Circumstances circumstances) {
        LocalDateTime wrap = call.plusMinutes(onSet);
        return new PersonDay(
                worker,
                new Span(call, wrap),
                work == 0 ? List.of() : List.of(new Span(call, call.plusMinutes(work))),
                meal == 0 ? List.of() : List.of(new Span(wrap.minusMinutes(meal), wrap)),
                circumstances);
    }

    /** Between two clock times; an end that does not come after the start lies on the next day. */
    static PersonDay day(Worker worker, LocalDate date, String from, String to, Circumstances circumstances) {
        LocalDateTime call = date.atTime(LocalTime.parse(from));
        LocalDateTime wrap = date.atTime(LocalTime.parse(to));
        Span span = new Span(call, wrap.isAfter(call) ? wrap : wrap.plusDays(1));
        return new PersonDay(worker, span, List.of(), List.of(), circumstances);
    }

    static List<HoursRule> broken(HoursPack pack, PersonDay... days) {
        return HoursCheck.of(pack).breaches(List.of(days)).stream()
                .map(Breach::rule)
                .toList();
    }
}
