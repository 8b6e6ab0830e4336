package org.baiju.studio.writing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baiju.finding.Finding;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.breakdown.BreakdownRule;
import org.baiju.screenplay.breakdown.BreakdownSheet;
import org.baiju.screenplay.breakdown.Correction;
import org.baiju.screenplay.breakdown.Lexicon;
import org.baiju.screenplay.drafts.Comparison;
import org.baiju.screenplay.lint.Lint;
import org.baiju.screenplay.lint.LintProfile;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.writing.internal.CraftStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a script needs, how it pulls, and what a new draft changed: breakdown, lint and comparison of drafts. */
@Service
public class Craft {
    /** More decisions than any series needs; who makes more has the wrong lexicon. */
    public static final int CORRECTIONS_MAX = 10_000;

    /** How long the words or the rules of a series may be, in characters. */
    public static final int TEXT_MAX = 200_000;

    private final Writing writing;
    private final CraftStore store;
    private final Audit audit;
    private final Clock clock;

    Craft(Writing writing, CraftStore store, Audit audit, Clock clock) {
        this.writing = writing;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of changing the words or the rules of a series. */
    public sealed interface Change {
        /** They hold from now on. */
        record Done() implements Change {}

        /** The first line that cannot be read. */
        record Wrong(Finding finding) implements Change {}
    }

    /** The breakdown of a draft by the keys of its scenes. */
    public Map<String, BreakdownSheet> breakdown(SeriesId series, Draft draft) {
        Lexicon lexicon = lexicon(series);
        List<Correction> corrections = store.listCorrections(series);
        return BreakdownSheet.listOf(writing.read(series, draft), lexicon, corrections).stream()
                .collect(Collectors.toMap(BreakdownSheet::scene, Function.identity()));
    }

    /** What was decided by hand about the current draft. */
    public List<Correction> listCorrections(SeriesId series) {
        return store.listCorrections(series);
    }

    /** Decides about one need of one scene; false if there are too many decisions already. */
    @Transactional
    public boolean correct(SignedIn who, Series series, Correction correction) {
        if (store.countCorrections(series.id()) >= CORRECTIONS_MAX) {
            return false;
        }
        store.put(series.id(), correction, who.displayName(), clock.instant());
        return true;
    }

    /** Takes a decision back, so that script and lexicon count again; whether there was one. */
    @Transactional
    public boolean takeBack(Series series, String scene, Category category, String name) {
        return store.remove(series.id(), scene, category, name);
    }

    /** What the lint profile of the series notices in a draft, in its order. */
    public List<Finding> lint(SeriesId series, Draft draft) {
        return Lint.check(writing.read(series, draft), profile(series), Lengths.MINI_SERIES);
    }

    /** Two drafts side by side. */
    public Comparison compare(SeriesId series, Draft before, Draft after) {
        return Comparison.of(writing.read(series, before), writing.read(series, after), Lengths.MINI_SERIES);
    }

    /** The words a series adds to the lexicon of the house, as they were typed. */
    public String lexiconText(SeriesId series) {
        return store.find(series).lexicon();
    }

    /** The rules a series changes in the lint profile of the house, as they were typed. */
    public String lintText(SeriesId series) {
        return store.find(series).lintProfile();
    }

    @Transactional
    public Change setLexicon(SignedIn who, Series series, String text) {
        if (text.length() > TEXT_MAX) {
            return new Change.Wrong(BreakdownRule.LEXICON_TOO_LONG.about(TEXT_MAX));
        }
        if (Lexicon.parse(text) instanceof Lexicon.Parsed.Wrong(Finding finding)) {
            return new Change.Wrong(finding);
        }
        store.put(series.id(), new CraftStore.Craft(text, lintText(series.id())));
        audit.note(who, "script.lexicon", series.title());
        return new Change.Done();
    }

    @Transactional
    public Change setLintProfile(SignedIn who, Series series, String text) {
        if (text.length() > TEXT_MAX) {
            return new Change.Wrong(LintProfile.tooLong(TEXT_MAX));
        }
        if (LintProfile.MINI_SERIES.with(text) instanceof LintProfile.Parsed.Wrong(Finding finding)) {
            return new Change.Wrong(finding);
        }
        store.put(series.id(), new CraftStore.Craft(lexiconText(series.id()), text));
        audit.note(who, "script.lint", series.title());
        return new Change.Done();
    }

    /** Decisions follow their scenes into a new draft, in the same transaction. */
    @EventListener
    void carryOver(DraftRead read) {
        List<Correction> corrections = store.listCorrections(read.series());
        List<Draft> drafts = writing.listDrafts(read.series());
        Optional<Draft> before = drafts.stream().skip(1).findFirst();
        if (corrections.isEmpty() || before.isEmpty()) {
            return;
        }
        Script was = writing.read(read.series(), before.get());
        Script is = writing.read(read.series(), drafts.getFirst());
        List<Correction> carried = Comparison.of(was, is, Lengths.MINI_SERIES).carryOver(corrections);
        store.removeAll(read.series());
        carried.forEach(correction ->
                store.put(read.series(), correction, drafts.getFirst().madeBy(), clock.instant()));
    }

    private Lexicon lexicon(SeriesId series) {
        return Lexicon.parse(lexiconText(series)) instanceof Lexicon.Parsed.Read(Lexicon own)
                ? Lexicon.BUILT_IN.plus(own)
                : Lexicon.BUILT_IN;
    }

    private LintProfile profile(SeriesId series) {
        return LintProfile.MINI_SERIES.with(lintText(series)) instanceof LintProfile.Parsed.Read(LintProfile own)
                ? own
                : LintProfile.MINI_SERIES;
    }
}
