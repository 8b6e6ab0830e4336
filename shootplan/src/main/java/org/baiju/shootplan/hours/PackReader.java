package org.baiju.shootplan.hours;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baiju.finding.Finding;
import org.jspecify.annotations.Nullable;

/** Reads the keys of a pack into limits, bands and terms, and stops at the first thing that is wrong. */
final class PackReader {
    /** The rules that a table of bands brings along. */
    private static final List<HoursRule> OF_BANDS =
            List.of(HoursRule.CHILD_TOO_YOUNG, HoursRule.CHILD_ON_SET, HoursRule.CHILD_WORK);
    /** Without these a table of bands would protect only half. */
    private static final List<Limit> NEEDED_BY_BANDS = List.of(
            Limit.CHILD_EARLIEST,
            Limit.CHILD_LATEST,
            Limit.CHILD_WORK_PER_DAY,
            Limit.CHILD_WORK_PER_WEEK,
            Limit.CHILD_REST);

    /** Thirty years: no age in a pack lies beyond, and no arithmetic can overflow. */
    private static final long OLDEST_DAYS = 30 * 366;

    /** What the keys of a pack say about its rules. */
    record Values(Map<Limit, Long> limits, Map<HoursRule, RuleTerms> terms) {}

    private final Map<String, String> entries;
    private final Set<String> unread;
    private @Nullable Finding problem;

    private PackReader(Map<String, String> entries) {
        this.entries = entries;
        this.unread = new HashSet<>(entries.keySet());
    }

    static PackResult read(String text) {
        PackLines lines = PackLines.of(text);
        return lines.problem() == null ? read(lines.entries()) : new PackResult.Refused(lines.problem());
    }

    static PackResult read(Map<String, String> entries) {
        var reader = new PackReader(entries);
        HoursPack pack = reader.pack();
        return reader.problem == null ? new PackResult.Ready(pack) : new PackResult.Refused(reader.problem);
    }

    private HoursPack pack() {
        var identity = new HoursPack.Identity(
                needed("id", "strict"),
                needed("version", "2026-11-23"),
                needed("jurisdiction", "US-CA"),
                date("valid-from"),
                date("valid-to"),
                period("child.majority"),
                take("currency").orElse(""));
        List<Band> bands = bands();
        var values = new Values(limits(), terms());
        checkWhole(bands, values);
        checkOrder(bands, values);
        unread.stream().sorted().findFirst().ifPresent(key -> refuse(HoursRule.PACK_KEY_UNKNOWN, key, ""));
        return new HoursPack(identity, bands, values, entries);
    }

    private Map<Limit, Long> limits() {
        Map<Limit, Long> limits = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            take(limit.key()).ifPresent(text -> limits.put(limit, number(limit.key(), text, limit.kind())));
        }
        return limits;
    }

    private Map<HoursRule, RuleTerms> terms() {
        Map<HoursRule, RuleTerms> terms = new EnumMap<>(HoursRule.class);
        for (HoursRule rule : HoursRule.values()) {
            String prefix = "rule." + rule.key();
            if (rule.ofPeople() && entries.containsKey(prefix + ".source")) {
                String strength = take(prefix + ".strength").orElse("hard");
                if (!strength.equals("hard") && !strength.equals("soft")) {
                    refuse(HoursRule.PACK_VALUE, prefix + ".strength = " + strength, "hard, soft");
                }
                if (rule.forChildren() && !strength.equals("hard")) {
                    refuse(HoursRule.PACK_CHILD_SOFT, prefix + ".strength = " + strength, "hard");
                }
                terms.put(
                        rule,
                        new RuleTerms(
                                strength.equals("hard"), needed(prefix + ".source", "…"), date(prefix + ".since")));
            }
        }
        return terms;
    }

    private List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        for (int i = 1; entries.containsKey("child.band." + i + ".from"); i++) {
            String prefix = "child.band." + i;
            int onSet = minutes(prefix + ".on-set");
            int work = minutes(prefix + ".work");
            int workFree = entries.containsKey(prefix + ".work-free") ? minutes(prefix + ".work-free") : work;
            bands.add(new Band(period(prefix + ".from"), onSet, work, workFree, windows(prefix + ".windows")));
            if (Math.max(work, workFree) > onSet) {
                refuse(HoursRule.PACK_CONTRADICTION, prefix + ".work", prefix + ".on-set");
            }
        }
        return bands;
    }

    private List<Band.Window> windows(String key) {
        List<Band.Window> windows = new ArrayList<>();
        take(key).ifPresent(text -> {
            for (String window : text.split(",", -1)) {
                int dash = window.indexOf('-');
                if (dash < 0) {
                    refuse(HoursRule.PACK_VALUE, key + " = " + text, "09:30-11:30, 14:30-16:30");
                    return;
                }
                long from = number(key, window.substring(0, dash).strip(), Limit.Kind.CLOCK);
                long to = number(key, window.substring(dash + 1).strip(), Limit.Kind.CLOCK);
                if (from >= to || (!windows.isEmpty() && windows.getLast().to() > from)) {
                    refuse(HoursRule.PACK_CONTRADICTION, key, text);
                }
                windows.add(new Band.Window((int) from, (int) to));
            }
        });
        return windows;
    }

    private void checkWhole(List<Band> bands, Values values) {
        Set<HoursRule> stated = new HashSet<>();
        values.limits().keySet().forEach(limit -> stated.add(limit.rule()));
        if (!bands.isEmpty()) {
            stated.addAll(OF_BANDS);
            NEEDED_BY_BANDS.stream()
                    .filter(limit -> !values.limits().containsKey(limit))
                    .findFirst()
                    .ifPresent(limit -> missing(limit.key(), limit.kind().example()));
        }
        if (bands.stream().anyMatch(band -> !band.windows().isEmpty())) {
            stated.add(HoursRule.CHILD_WINDOW);
        }
        stated.stream()
                .filter(rule -> !values.terms().containsKey(rule))
                .min(HoursRule::compareTo)
                .ifPresent(rule -> missing("rule." + rule.key() + ".source", "house: …"));
    }

    private void checkOrder(List<Band> bands, Values values) {
        for (int i = 1; i < bands.size(); i++) {
            if (Band.roughDays(bands.get(i).from())
                    <= Band.roughDays(bands.get(i - 1).from())) {
                refuse(HoursRule.PACK_CONTRADICTION, "child.band." + (i + 1) + ".from", "child.band." + i + ".from");
            }
        }
        Long earliest = values.limits().get(Limit.CHILD_EARLIEST);
        for (Limit limit : List.of(Limit.CHILD_LATEST, Limit.CHILD_LATEST_BEFORE_FREE_DAY)) {
            Long latest = values.limits().get(limit);
            if (earliest != null && latest != null && earliest >= latest) {
                refuse(HoursRule.PACK_CONTRADICTION, Limit.CHILD_EARLIEST.key(), limit.key());
            }
        }
    }

    private int minutes(String key) {
        String text = needed(key, Limit.Kind.MINUTES.example());
        return (int) number(key, text, Limit.Kind.MINUTES);
    }

    private long number(String key, String text, Limit.Kind kind) {
        return kind.read(text).orElseGet(() -> {
            refuse(HoursRule.PACK_VALUE, key + " = " + text, kind.example());
            return 0;
        });
    }

    private Period period(String key) {
        String text = needed(key, "P6M");
        try {
            Period period = Period.parse(text);
            boolean plain = period.normalized()
                            .equals(Period.ofMonths((int) period.toTotalMonths())
                                    .normalized())
                    || period.toTotalMonths() == 0;
            if (plain && !period.isNegative() && Band.roughDays(period) <= OLDEST_DAYS) {
                return period;
            }
        } catch (DateTimeException | ArithmeticException _) {
            // Told below, as any other value that is no age.
        }
        refuse(HoursRule.PACK_VALUE, key + " = " + text, "P15D, P6M, P6Y");
        return Period.ZERO;
    }

    private @Nullable LocalDate date(String key) {
        String text = take(key).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            refuse(HoursRule.PACK_VALUE, key + " = " + text, "2026-01-08");
            return null;
        }
    }

    private String needed(String key, String example) {
        Optional<String> text = take(key).filter(found -> !found.isEmpty());
        if (text.isEmpty()) {
            missing(key, example);
        }
        return text.orElse("");
    }

    private Optional<String> take(String key) {
        unread.remove(key);
        return Optional.ofNullable(entries.get(key));
    }

    private void missing(String key, String example) {
        refuse(HoursRule.PACK_KEY_MISSING, key, key + " = " + example);
    }

    private void refuse(HoursRule rule, String found, String expected) {
        if (problem == null) {
            problem = rule.about(found, expected);
        }
    }
}
