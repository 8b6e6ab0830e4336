package org.baiju.screenplay.pages;

import java.util.ArrayList;
import java.util.List;
import org.baiju.screenplay.Cue;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.jspecify.annotations.Nullable;

/** What stays together on a page unless it is divided by the rules. */
sealed interface Block {

    /** One paragraph, or the paragraphs of one speech with its cue. */
    record Flow(List<Paragraph> paragraphs) implements Block {
        int rows() {
            return paragraphs.stream().mapToInt(Paragraph::rows).sum();
        }

        Paragraph first() {
            return paragraphs.getFirst();
        }
    }

    /** Two speeches side by side. */
    record Dual(Flow left, Flow right) implements Block {
        static Dual of(Flow left, Flow right) {
            return new Dual(inColumn(left, ParagraphStyle.LEFT_COLUMN), inColumn(right, ParagraphStyle.RIGHT_COLUMN));
        }

        private static Flow inColumn(Flow speech, ParagraphStyle column) {
            return new Flow(speech.paragraphs().stream()
                    .map(part -> new Paragraph(column, part.text(), part.scene(), part.line()))
                    .toList());
        }

        int rows() {
            return Math.max(left.rows(), right.rows());
        }
    }

    /** The writer wants a new page. */
    record Break() implements Block {}

    /** The blocks of a script in its order. */
    static List<Block> of(Script script) {
        var blocks = new Blocks();
        script.scenes().forEach(blocks::add);
        return blocks.finish();
    }

    /** Collects blocks line by line. */
    final class Blocks {
        private final List<Block> blocks = new ArrayList<>();
        private List<Paragraph> speech = new ArrayList<>();
        private boolean dual;

        private void add(Scene scene) {
            closeSpeech();
            Heading heading = scene.heading();
            if (heading != null) {
                single(new Paragraph(ParagraphStyle.SCENE_HEADING, heading.written(), scene, null));
            }
            scene.lines().forEach(line -> add(scene, line));
        }

        private void add(Scene scene, Line line) {
            Cue cue = line.cue();
            if (line.kind() == LineKind.PAGE_BREAK) {
                closeSpeech();
                blocks.add(new Break());
            } else if (cue != null) {
                open(scene, cue);
                speak(scene, line);
            } else if (!ParagraphStyle.isPrinted(line.kind())) {
                return;
            } else if (line.speaker() != null && !speech.isEmpty()) {
                speak(scene, line);
            } else {
                closeSpeech();
                single(new Paragraph(ParagraphStyle.of(line.kind()), line.playedText(), scene, line));
            }
        }

        private void open(Scene scene, Cue cue) {
            closeSpeech();
            dual = cue.dual();
            String extension = cue.extension() == null ? "" : " (" + cue.extension() + ")";
            speech.add(new Paragraph(ParagraphStyle.CHARACTER, cue.name() + extension, scene, null));
        }

        private void speak(Scene scene, Line line) {
            String text = line.playedText();
            if (!text.isBlank()) {
                String printed =
                        line.kind() == LineKind.PARENTHETICAL && !text.startsWith("(") ? "(" + text + ")" : text;
                speech.add(new Paragraph(ParagraphStyle.of(line.kind()), printed, scene, line));
            }
        }

        private void single(Paragraph paragraph) {
            blocks.add(new Flow(List.of(paragraph)));
        }

        private void closeSpeech() {
            if (speech.isEmpty()) {
                return;
            }
            var spoken = new Flow(List.copyOf(speech));
            speech = new ArrayList<>();
            @Nullable Block before = blocks.isEmpty() ? null : blocks.getLast();
            if (dual && before instanceof Flow flow && flow.first().style() == ParagraphStyle.CHARACTER) {
                blocks.set(blocks.size() - 1, Dual.of(flow, spoken));
            } else {
                blocks.add(spoken);
            }
        }

        private List<Block> finish() {
            closeSpeech();
            return List.copyOf(blocks);
        }
    }
}
