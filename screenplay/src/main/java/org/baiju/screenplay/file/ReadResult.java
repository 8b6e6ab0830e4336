package org.baiju.screenplay.file;

import org.baiju.finding.Finding;
import org.baiju.screenplay.Script;

/** What came of reading a file. */
public sealed interface ReadResult {

    /**
     * The file is a script; what is odd about it stands in its findings.
     *
     * @param text what every position and every fix speaks of: the file decoded, and of a Word file its paragraphs
     */
    record Accepted(Script script, String text) implements ReadResult {}

    /** The file cannot be read as a script; the finding names what it is and the remedy. */
    record Refused(Finding finding) implements ReadResult {}
}
