package org.baiju.screenplay.finaldraft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.baiju.screenplay.Cue;
import org.baiju.screenplay.Element;
import org.baiju.screenplay.Emphasis;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.finaldraft.FdxFile.Tag;
import org.baiju.screenplay.finaldraft.FdxParagraph.Note;
import org.baiju.screenplay.text.Findings;
import org.baiju.screenplay.western.CueLine;
import org.baiju.screenplay.western.ScriptBuilder;
import org.jspecify.annotations.Nullable;

/** Turns paragraphs into scenes and lines. An act whose title counts an episode (EPISODE 3, 第三集) opens an episode. */
final class FdxBody {
    private static final Pattern EPISODE =
            Pattern.compile("\\s*(?:EPISODE|EP)\\.?\\s*\\d{1,3}\\b.*|\\s*第.{1,5}集.*", Pattern.CASE_INSENSITIVE);

    private final FdxFile file;
    private final Findings findings;
    private final ScriptBuilder script;
    private @Nullable FdxParagraph cueAt;
    private @Nullable Cue cue;
    private @Nullable String speaker;
    private @Nullable String delivery;

    FdxBody(FdxFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
        this.script = new ScriptBuilder(file.body().stream().anyMatch(FdxBody::opensEpisode), findings);
        file.body().forEach(this::add);
        closeCue();
    }

    List<Episode> episodes() {
        return script.episodes();
    }

    private static boolean opensEpisode(FdxParagraph paragraph) {
        return paragraph.type().equals("New Act")
                && EPISODE.matcher(paragraph.text()).matches();
    }

    private void add(FdxParagraph paragraph) {
        if (paragraph.startsNewPage()) {
            closeCue();
            script.add(Line.of(LineKind.PAGE_BREAK, "", paragraph.at()));
        }
        // Writers leave empty paragraphs for looks; there is nothing in them to lose.
        if (!paragraph.text().isEmpty()) {
            addText(paragraph);
        }
        addElements(paragraph);
        paragraph.notes().forEach(note -> addNote(note, paragraph));
    }

    private void addText(FdxParagraph paragraph) {
        switch (paragraph.type()) {
            case "Scene Heading" -> {
                closeCue();
                script.scene(paragraph.text(), paragraph.number(), paragraph.properties(), paragraph.at());
            }
            case "Character" -> openCue(paragraph);
            case "Dialogue" -> speak(LineKind.DIALOGUE, paragraph);
            case "Parenthetical" -> parenthetical(paragraph);
            case "Lyrics", "Lyric", "Singing" -> {
                if (speaker == null) {
                    line(LineKind.LYRIC, paragraph);
                } else {
                    speak(LineKind.LYRIC, paragraph);
                }
            }
            default -> other(paragraph);
        }
    }

    private void other(FdxParagraph paragraph) {
        closeCue();
        if (opensEpisode(paragraph)) {
            script.episode(paragraph.text(), paragraph.at());
            return;
        }
        LineKind kind = kindOf(paragraph);
        line(kind == LineKind.ACTION && paragraph.centered() ? LineKind.CENTERED : kind, paragraph);
    }

    private LineKind kindOf(FdxParagraph paragraph) {
        return switch (paragraph.type()) {
            case "Action", "" -> LineKind.ACTION;
            case "Transition" -> LineKind.TRANSITION;
            case "Shot" -> LineKind.SHOT;
            case "New Act" -> LineKind.NEW_ACT;
            // Files spell it both ways.
            case "End of Act", "End Of Act" -> LineKind.END_OF_ACT;
            case "General", "Cast List", "Cold Opening" -> paragraph.centered() ? LineKind.CENTERED : LineKind.GENERAL;
            default -> {
                findings.add(Rule.UNKNOWN_STYLE.at(paragraph.at(), paragraph.type(), "General"));
                yield LineKind.GENERAL;
            }
        };
    }

    private void openCue(FdxParagraph paragraph) {
        closeCue();
        String text = paragraph.text();
        Cue parsed = CueLine.parse(text);
        Cue whole = new Cue(text, null, paragraph.dual());
        cueAt = paragraph;
        cue = whole;
        speaker = text;
        if (parsed != null) {
            // What would be written back otherwise stays in one piece, so that no character changes.
            boolean exact = FinalDraftWriter.cueText(parsed).equals(text);
            cue = exact ? new Cue(parsed.name(), parsed.extension(), paragraph.dual()) : whole;
            speaker = parsed.name();
            delivery = CueLine.delivery(parsed);
        }
    }

    /** A cue that nothing followed is kept as a speech without words. */
    private void closeCue() {
        FdxParagraph open = cueAt;
        if (open != null && cue != null) {
            script.add(Line.speech(speaker, delivery, "", cue, open.at()));
        }
        cue = null;
        cueAt = null;
        speaker = null;
        delivery = null;
    }

    private void parenthetical(FdxParagraph paragraph) {
        String text = paragraph.text();
        boolean bracketed = text.length() > 2 && text.startsWith("(") && text.endsWith(")");
        if (!bracketed) {
            speak(LineKind.BARE_PARENTHETICAL, paragraph);
            return;
        }
        List<Emphasis> emphasis = emphasis(paragraph.runs()).stream()
                .map(part -> new Emphasis(
                        Math.clamp(part.from() - 1, 0, text.length() - 2),
                        Math.clamp(part.to() - 1, 0, text.length() - 2),
                        part.styles(),
                        part.revision()))
                .filter(part -> part.to() > part.from())
                .toList();
        spoken(LineKind.PARENTHETICAL, text.substring(1, text.length() - 1), emphasis, paragraph);
    }

    private void speak(LineKind kind, FdxParagraph paragraph) {
        spoken(kind, paragraph.text(), emphasis(paragraph.runs()), paragraph);
    }

    private void spoken(LineKind kind, String text, List<Emphasis> emphasis, FdxParagraph paragraph) {
        script.add(new Line(kind, speaker, delivery, text, cue, emphasis, 0, paragraph.at()));
        cue = null;
        cueAt = null;
    }

    private void line(LineKind kind, FdxParagraph paragraph) {
        script.add(new Line(kind, null, null, paragraph.text(), null, emphasis(paragraph.runs()), 0, paragraph.at()));
    }

    private List<Emphasis> emphasis(List<Run> runs) {
        List<Emphasis> parts = new ArrayList<>();
        int from = 0;
        for (Run run : runs) {
            int to = from + run.text().length();
            // Revision 0 is the text as it was first written.
            String revision = run.revision() == null || run.revision().equals("0")
                    ? null
                    : file.revisions().getOrDefault(run.revision(), run.revision());
            if (to > from && (!run.styles().isEmpty() || revision != null)) {
                parts.add(new Emphasis(from, to, run.styles(), revision));
            }
            from = to;
        }
        return parts;
    }

    private void addElements(FdxParagraph paragraph) {
        for (Run run : paragraph.runs()) {
            List<Tag> tags = run.tag() == null ? List.of() : file.tags().getOrDefault(run.tag(), List.of());
            tags.forEach(
                    tag -> script.add(new Element(Categories.of(tag.category()), tag.label(), null, paragraph.at())));
        }
    }

    private void addNote(Note note, FdxParagraph paragraph) {
        LineKind kind = switch (note.name().toLowerCase(Locale.ROOT)) {
            case "synopsis" -> LineKind.SYNOPSIS;
            case "section" -> LineKind.SECTION;
            case "boneyard" -> LineKind.BONEYARD;
            default -> LineKind.NOTE;
        };
        int level = kind == LineKind.SECTION ? 2 : 0;
        script.add(new Line(kind, null, null, note.text(), null, List.of(), level, paragraph.at()));
    }
}
