package org.baiju.screenplay;

import org.baiju.finding.Finding;

/** What came of reading a file. */
public sealed interface ReadResult {

    /** The file is a script; what is odd about it stands in its findings. */
    record Accepted(Script script) implements ReadResult {}

    /** The file cannot be read as a script; the finding names what it is and the remedy. */
    record Refused(Finding finding) implements ReadResult {}
}
