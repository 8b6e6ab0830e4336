package org.baiju.screenplay.breakdown;

import java.util.Comparator;
import java.util.List;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;

/**
 * Everything one scene needs.
 *
 * @param scene the id of the scene
 * @param needs by category, within it the surest first; nothing twice in one category
 */
public record BreakdownSheet(String scene, List<Need> needs) {
    public BreakdownSheet {
        needs = List.copyOf(needs);
    }

    /** One sheet for each scene, in the order of the script. */
    public static List<BreakdownSheet> listOf(Script script, Lexicon lexicon, List<Correction> corrections) {
        return script.scenes().map(scene -> of(scene, lexicon, corrections)).toList();
    }

    /** The sheet of one scene; corrections of other scenes are passed over. */
    public static BreakdownSheet of(Scene scene, Lexicon lexicon, List<Correction> corrections) {
        var needs = new Needs();
        needs.addListed(scene);
        new LexiconSearch(lexicon, needs).search(scene);
        corrections.stream()
                .filter(correction -> correction.scene().equals(scene.id()))
                .forEach(needs::correct);
        return new BreakdownSheet(
                scene.id(),
                needs.all().stream()
                        .sorted(Comparator.comparing(Need::category)
                                .thenComparing(Comparator.comparingDouble(Need::confidence)
                                        .reversed()))
                        .toList());
    }

    /** What the scene needs of one category, the surest first. */
    public List<Need> of(Category category) {
        return needs.stream().filter(need -> need.category() == category).toList();
    }
}
