package org.baiju.paperwork.intake;

import java.util.List;

/** A column that a table may have. */
public interface Heading {

    /** What stands above it, in Chinese, in English, and then however else crews call it; compared without case and spaces. */
    List<String> names();

    /** Whether a table cannot do without it, if it has no other column of which this is true. */
    boolean isKey();
}
