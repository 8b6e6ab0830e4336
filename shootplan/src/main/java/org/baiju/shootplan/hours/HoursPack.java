package org.baiju.shootplan.hours;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The rules about hours of one jurisdiction, in one version: data, never changed once read. */
public final class HoursPack {
    /** The packs that come with the product; the first is its default. */
    public static final List<String> SHIPPED = List.of("strict", "california", "sag-aftra");

    /**
     * Who the pack is.
     *
     * @param validFrom the first day it holds; absent means the source does not tell
     * @param validTo the last day it holds; absent means until it is replaced
     * @param majority the age from which the rules for children no longer hold
     * @param currency of all prices; empty if the pack has none
     */
    record Identity(
            String id,
            String version,
            String jurisdiction,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Period majority,
            String currency) {}

    private final Identity identity;
    private final List<Band> bands;
    private final Map<Limit, Long> limits;
    private final Map<HoursRule, RuleTerms> terms;
    private final Map<String, String> entries;

    HoursPack(Identity identity, List<Band> bands, PackReader.Values values, Map<String, String> entries) {
        this.identity = identity;
        this.bands = List.copyOf(bands);
        this.limits = new EnumMap<>(values.limits());
        this.terms = new EnumMap<>(values.terms());
        this.entries = Map.copyOf(entries);
    }

    /** A pack that comes with the product, by a name of {@link #SHIPPED}. */
    public static PackResult shipped(String name) {
        if (!SHIPPED.contains(name)) {
            return new PackResult.Refused(HoursRule.PACK_UNKNOWN.about(name, String.join(", ", SHIPPED)));
        }
        try (InputStream in = HoursPack.class.getResourceAsStream("packs/" + name + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("The pack %s is missing from the build".formatted(name));
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A pack that is known to come with the product.
     *
     * @throws IllegalArgumentException if it does not
     */
    public static HoursPack shippedPack(String name) {
        return switch (shipped(name)) {
            case PackResult.Ready(HoursPack pack) -> pack;
            case PackResult.Refused(var finding) -> throw new IllegalArgumentException(finding.toString());
        };
    }

    /** Reads a pack from lines of {@code key = value}; lines that start with # are remarks. */
    public static PackResult read(String text) {
        return PackReader.read(text);
    }

    /**
     * The same pack with stricter values.
     *
     * @param production whose wish it is; becomes part of the new pack's id
     * @param wishes values by the keys of the pack, as in {@code child.latest = 20:00}
     * @return refused if any wish allows more than this pack, naming the rule
     */
    public PackResult tightenedBy(String production, Map<String, String> wishes) {
        return Tightening.of(this, production, wishes);
    }

    /** The stable name; a tightened pack also carries the production's, after a plus sign. */
    public String id() {
        return identity.id();
    }

    public String version() {
        return identity.version();
    }

    /** Where it holds, as in {@code US-CA}; {@code house} if no law stands behind it. */
    public String jurisdiction() {
        return identity.jurisdiction();
    }

    /** How the pack states a rule; absent if it does not have it. */
    public Optional<RuleTerms> terms(HoursRule rule) {
        return Optional.ofNullable(terms.get(rule));
    }

    /** Whether someone counts as a child on a day. */
    public boolean isChild(LocalDate birthDate, LocalDate date) {
        return date.isBefore(Band.reaches(birthDate, identity.majority()));
    }

    boolean isInForce(LocalDate date) {
        return (identity.validFrom() == null || !date.isBefore(identity.validFrom()))
                && (identity.validTo() == null || !date.isAfter(identity.validTo()));
    }

    /** The days on which the pack holds, as in {@code 2026-01-01/2026-12-31}. */
    String validity() {
        return (identity.validFrom() == null ? "…" : identity.validFrom()) + "/"
                + (identity.validTo() == null ? "…" : identity.validTo());
    }

    /** The rule's terms if it is in the pack and holds on a day. */
    Optional<RuleTerms> termsOn(HoursRule rule, LocalDate date) {
        return terms(rule).filter(found -> found.holdOn(date));
    }

    /** The band of someone's age on a day; absent if the person is too young for any. */
    Optional<Band> band(LocalDate birthDate, LocalDate date) {
        return bands.reversed().stream()
                .filter(band -> !date.isBefore(band.startsFor(birthDate)))
                .findFirst();
    }

    OptionalLong limit(Limit limit) {
        Long value = limits.get(limit);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    boolean is(Limit flag) {
        return limit(flag).orElse(0) == 1;
    }

    Identity identity() {
        return identity;
    }

    List<Band> bands() {
        return bands;
    }

    /** The pack as it was written. */
    Map<String, String> entries() {
        return entries;
    }
}
