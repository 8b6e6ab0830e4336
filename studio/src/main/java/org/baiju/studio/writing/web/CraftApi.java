package org.baiju.studio.writing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.finding.Wording;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.breakdown.BreakdownRule;
import org.baiju.screenplay.breakdown.BreakdownSheet;
import org.baiju.screenplay.breakdown.Correction;
import org.baiju.screenplay.breakdown.Correction.Decision;
import org.baiju.screenplay.breakdown.Need;
import org.baiju.screenplay.drafts.PlanImpact;
import org.baiju.screenplay.drafts.SceneChange;
import org.baiju.screenplay.drafts.SceneChange.Kind;
import org.baiju.screenplay.lint.LintRule;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Craft;
import org.baiju.studio.writing.Draft;
import org.baiju.studio.writing.DraftScene;
import org.baiju.studio.writing.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Breakdown, lint and comparison of drafts, for programs. */
@RestController
@RequestMapping("/api/v1/series/{series}/script")
@Tag(name = "Script")
class CraftApi {
    private static final int TEXT_MAX = 200_000;

    private final Craft craft;
    private final Writing writing;

    CraftApi(Craft craft, Writing writing) {
        this.craft = craft;
        this.writing = writing;
    }

    /** What a scene of the current draft needs; {@code lines} are those it comes from. */
    record SheetView(String scene, String number, List<NeedView> needs) {}

    record NeedView(
            Category category,
            String name,
            @Nullable String quantity,
            double confidence,
            Need.Origin origin,
            List<Integer> lines) {}

    /** A decision by hand about one need of one scene. */
    record CorrectionRequest(
            @NotBlank String scene,
            @NotNull Category category,
            @NotBlank @Size(max = 100) String name,
            @Size(max = 20) @Nullable String quantity,
            @NotNull Decision decision) {}

    /** One thing the lint profile notices; {@code line} is absent if it speaks of the whole. */
    record LintView(
            String severity,
            String rule,
            @Nullable Integer line,
            String sentence,
            @Nullable String source) {}

    /** What became of scenes; both lists name scenes by their keys. */
    record ChangeView(Set<Kind> kinds, List<String> before, List<String> after, PlanImpact impact) {}

    /** Lexicon or lint profile of a series, as typed. */
    record TextRequest(@NotNull @Size(max = TEXT_MAX) String text) {}

    @GetMapping("/breakdown")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "What each scene of the current draft needs, in the order of the script")
    List<SheetView> breakdown(Series series) {
        Draft draft = current(series);
        Map<String, BreakdownSheet> sheets = craft.breakdown(series.id(), draft);
        return writing.listScenes(draft.id()).stream()
                .map(scene -> sheet(scene, sheets.get(scene.key())))
                .toList();
    }

    @PutMapping("/breakdown")
    @Requires(Permission.SCRIPT_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Decide about one need of one scene; it holds for later drafts too")
    void correct(SignedIn me, Series series, @Valid @RequestBody CorrectionRequest request) {
        boolean known = writing.listScenes(current(series).id()).stream()
                .anyMatch(scene -> scene.key().equals(request.scene()));
        if (!known) {
            throw Problem.notFound();
        }
        var correction = new Correction(
                request.scene(), request.category(), request.name().strip(), request.quantity(), request.decision());
        if (!craft.correct(me, series, correction)) {
            throw new Problem(HttpStatus.CONFLICT, "too-many-corrections", Craft.CORRECTIONS_MAX);
        }
    }

    @GetMapping("/lint")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "What the lint profile of the series notices in the current draft")
    List<LintView> lint(SignedIn me, Series series) {
        Wording wording = Wording.of(LintRule.class, me.language().locale());
        return craft.lint(series.id(), current(series)).stream()
                .map(finding -> new LintView(
                        finding.severity().name(),
                        finding.rule(),
                        finding.where() instanceof Where.Text at ? at.line() : null,
                        wording.say(finding),
                        finding.source()))
                .toList();
    }

    @PutMapping("/lint/profile")
    @Requires(Permission.SCRIPT_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change the lint rules of the series; what is not named stays as it is")
    void setProfile(SignedIn me, Series series, @Valid @RequestBody TextRequest request) {
        require(
                craft.setLintProfile(me, series, request.text()),
                Wording.of(LintRule.class, me.language().locale()));
    }

    @PutMapping("/lexicon")
    @Requires(Permission.SCRIPT_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Teach and unteach words of the breakdown, one category a line")
    void setLexicon(SignedIn me, Series series, @Valid @RequestBody TextRequest request) {
        require(
                craft.setLexicon(me, series, request.text()),
                Wording.of(BreakdownRule.class, me.language().locale()));
    }

    @GetMapping("/compare")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "Two drafts side by side, in the order of the later one")
    List<ChangeView> compare(Series series, @RequestParam int from, @RequestParam int to) {
        return craft.compare(series.id(), get(series, from), get(series, to)).changes().stream()
                .map(CraftApi::change)
                .toList();
    }

    private static ChangeView change(SceneChange change) {
        return new ChangeView(
                change.kinds(),
                change.before().stream().map(Scene::id).toList(),
                change.after().stream().map(Scene::id).toList(),
                change.impact());
    }

    private static SheetView sheet(DraftScene scene, @Nullable BreakdownSheet sheet) {
        List<Need> needs = sheet == null ? List.of() : sheet.needs();
        return new SheetView(
                scene.key(),
                scene.number(),
                needs.stream()
                        .map(need -> new NeedView(
                                need.category(),
                                need.name(),
                                need.quantity(),
                                need.confidence(),
                                need.origin(),
                                need.at().stream().map(Where.Text::line).toList()))
                        .toList());
    }

    private static void require(Craft.Change change, Wording wording) {
        if (change instanceof Craft.Change.Wrong(Finding finding)) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "script-refused", wording.say(finding));
        }
    }

    private Draft current(Series series) {
        return writing.findCurrent(series.id()).orElseThrow(Problem::notFound);
    }

    private Draft get(Series series, int number) {
        return writing.findDraft(series.id(), number).orElseThrow(Problem::notFound);
    }
}
