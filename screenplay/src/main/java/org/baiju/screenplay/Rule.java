package org.baiju.screenplay;

import java.util.List;
import java.util.Locale;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;

/** Every rule the engine reports by; the sentence of each stands in {@code findings_*.properties}. */
public enum Rule {
    NO_FILE(Severity.ERROR),
    FOLDER(Severity.ERROR),
    DEAD_LINK(Severity.ERROR),
    UNREADABLE(Severity.ERROR),
    EMPTY(Severity.ERROR),
    TOO_LARGE(Severity.ERROR),
    TOO_MANY_LINES(Severity.ERROR),
    TOO_MANY_SCENES(Severity.ERROR),
    PDF_SCANNED(Severity.ERROR),
    PDF_ENCRYPTED(Severity.ERROR),
    PDF_BROKEN(Severity.ERROR),
    PDF_OVERSIZED(Severity.ERROR),
    WORD_97(Severity.ERROR),
    ENCRYPTED(Severity.ERROR),
    RTF(Severity.ERROR),
    IMAGE(Severity.ERROR),
    BINARY(Severity.ERROR),
    ZIP(Severity.ERROR),
    BROKEN_DOCX(Severity.ERROR),
    OVERSIZED_DOCX(Severity.ERROR),
    BROKEN_FDX(Severity.ERROR),
    NO_SCENES(Severity.ERROR),
    HIDDEN_TEXT(Severity.WARNING),
    NO_TITLE(Severity.INFO),
    UNMARKED_LINE(Severity.WARNING),
    TEXT_BEFORE_HEADING(Severity.WARNING),
    HEADING_WITHOUT_PLACE(Severity.WARNING),
    HEADING_WITHOUT_TIME(Severity.WARNING),
    HEADING_WITHOUT_INT_EXT(Severity.WARNING),
    SCENE_NUMBER_SKIPPED(Severity.WARNING),
    SCENE_NUMBER_TWICE(Severity.ERROR),
    SCENE_NUMBER_ODD(Severity.WARNING),
    SCENE_OF_OTHER_EPISODE(Severity.WARNING),
    EPISODE_NUMBER_SKIPPED(Severity.WARNING),
    EPISODE_NUMBER_TWICE(Severity.ERROR),
    EPISODE_NUMBER_ODD(Severity.WARNING),
    EPISODE_WITHOUT_SCENES(Severity.WARNING),
    SPEAKER_NOT_LISTED(Severity.WARNING),
    NEARLY_A_HEADING(Severity.WARNING),
    CUE_WITHOUT_SPEECH(Severity.WARNING),
    CHINESE_SPEECH(Severity.WARNING),
    UNCLOSED_NOTE(Severity.WARNING),
    UNCLOSED_BONEYARD(Severity.WARNING),
    UNKNOWN_STYLE(Severity.INFO),
    LIST_WITHOUT_COLON(Severity.WARNING),
    NAME_LIKE_ANOTHER(Severity.WARNING),
    CAST_NEVER_SEEN(Severity.INFO),
    VOICE_MARK_MISSPELT(Severity.WARNING),
    UNBALANCED_BRACKET(Severity.WARNING),
    FLASHBACK_NOT_CLOSED(Severity.WARNING),
    EPISODE_WITHOUT_END(Severity.INFO),
    MIXED_PUNCTUATION(Severity.INFO);

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    /** The stable id, as in {@code script.scene-number-skipped}. */
    public String id() {
        return "script." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A finding about a whole file. */
    public Finding about(String file) {
        return about(file, "");
    }

    /** A finding about a whole file that should have been otherwise. */
    public Finding about(String file, String expected) {
        return Finding.of(severity, id(), new Where.Thing(file), file, expected);
    }

    /** A finding at a place of the text. */
    public Finding at(Where.Text where, String found, String expected) {
        return Finding.of(severity, id(), where, found, expected);
    }

    /** A finding at a place of the text that edits mend together; none if nothing mends it. */
    public Finding at(Where.Text where, String found, String expected, List<TextEdit> fix) {
        return new Finding(severity, id(), where, found, expected, fix, null);
    }

    /** A finding at a place of the text that one edit mends. */
    public Finding at(Where.Text where, String found, String expected, TextEdit fix) {
        return new Finding(severity, id(), where, found, expected, List.of(fix), null);
    }
}
