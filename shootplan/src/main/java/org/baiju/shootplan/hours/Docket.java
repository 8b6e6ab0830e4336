package org.baiju.shootplan.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baiju.shootplan.hours.Breach.Price;

/** Collects the breaches of one person and knows which rules hold on which day. */
final class Docket {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final HoursPack pack;
    private final List<Breach> breaches = new ArrayList<>();

    Docket(HoursPack pack) {
        this.pack = pack;
    }

    List<Breach> breaches() {
        return breaches;
    }

    /** Puts a breach on record if the pack has the rule and it holds on the day. */
    void add(HoursRule rule, PersonDay day, Object found, Object allowed, Mend mend) {
        add(rule, day, found, allowed, mend, Optional.empty());
    }

    /** The same with a price, which a child's breach never has. */
    void add(HoursRule rule, PersonDay day, Object found, Object allowed, Mend mend, Optional<Price> price) {
        pack.termsOn(rule, day.date()).ifPresent(terms -> {
            boolean child = isChild(day);
            breaches.add(new Breach(
                    rule,
                    child ? terms.hardened() : terms,
                    day.worker().id(),
                    day.date(),
                    text(found),
                    text(allowed),
                    mend,
                    child ? Optional.empty() : price));
        });
    }

    /** Puts a breach on record that no pack can leave out: it is about the pack itself. */
    void addAlways(HoursRule rule, PersonDay day, String found, String allowed) {
        var terms = new RuleTerms(true, pack.id() + " " + pack.version(), null);
        breaches.add(new Breach(
                rule, terms, day.worker().id(), day.date(), found, allowed, new Mend.OtherPack(), Optional.empty()));
    }

    boolean isChild(PersonDay day) {
        LocalDate birthDate = day.worker().birthDate();
        return birthDate != null && pack.isChild(birthDate, day.date());
    }

    private static String text(Object value) {
        return value instanceof LocalDateTime moment ? MOMENT.format(moment) : value.toString();
    }
}
