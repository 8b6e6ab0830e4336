package org.baiju.paperwork.card;

import java.util.List;

/**
 * What somebody wears on the set.
 *
 * @param does roles and jobs
 * @param scanned what the square holds
 * @param code what is typed where nothing can scan it
 */
public record NameCard(String name, List<String> does, String scanned, String code) {
    public NameCard {
        does = List.copyOf(does);
    }
}
