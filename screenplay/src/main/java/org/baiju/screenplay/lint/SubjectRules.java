package org.baiju.screenplay.lint;

import java.util.List;
import java.util.Optional;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Person;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;

/** Flags what the compliance desk has to look at: special subjects, and children where they may come to harm. */
record SubjectRules(LintProfile profile, List<Finding> findings) {
    private static final int GROWN_UP = 18;

    void check(Script script) {
        List<String> minors = script.frontMatter().people().stream()
                .filter(person -> person.age() != null && person.age() < GROWN_UP)
                .map(Person::name)
                .toList();
        script.scenes().forEach(scene -> {
            for (LintRule rule : LintRule.values()) {
                if (rule.isSubject()) {
                    profile.severity(rule).ifPresent(severity -> flag(scene, rule, severity));
                }
            }
            profile.severity(LintRule.CHILD_SAFETY).ifPresent(severity -> flagChildren(scene, minors, severity));
        });
    }

    /** The first word of a subject in a scene; one flag a scene is enough to look at it. */
    private void flag(Scene scene, LintRule rule, Severity severity) {
        for (Line line : Tension.played(List.of(scene))) {
            Optional<String> word = firstOf(profile.words(rule, "words"), line.text());
            if (word.isPresent()) {
                add(rule, severity, line, word.get(), scene.id());
                return;
            }
        }
    }

    private void flagChildren(Scene scene, List<String> minors, Severity severity) {
        List<String> children = profile.words(LintRule.CHILD_SAFETY, "children");
        boolean child = scene.castNames().stream()
                .anyMatch(
                        name -> minors.contains(name) || firstOf(children, name).isPresent());
        if (!child) {
            return;
        }
        for (Line line : Tension.played(List.of(scene))) {
            Optional<String> word = firstOf(profile.words(LintRule.CHILD_SAFETY, "words"), line.text());
            if (word.isPresent()) {
                add(LintRule.CHILD_SAFETY, severity, line, word.get(), scene.id());
                return;
            }
        }
    }

    private static Optional<String> firstOf(List<String> words, String text) {
        return words.stream().filter(text::contains).findFirst();
    }

    private void add(LintRule rule, Severity severity, Line line, String word, String scene) {
        findings.add(new Finding(severity, rule.id(), line.at(), word, scene, List.of(), profile.source(rule)));
    }
}
