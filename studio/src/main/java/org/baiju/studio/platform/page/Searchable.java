package org.baiju.studio.platform.page;

import java.util.List;
import java.util.UUID;

/** A part of the product whose things can be found by the command palette. */
public interface Searchable {

    /** What an organisation owns and the words fit, best first, at most {@code most}. */
    List<Hit> search(UUID organisation, String words, int most);
}
