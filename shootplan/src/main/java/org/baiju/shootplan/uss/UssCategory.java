package org.baiju.shootplan.uss;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A group of elements, such as cast members or props.
 *
 * @param id empty if the file gives none
 * @param ucid the category's number; absent if the file gives none
 * @param elements the ids of its elements in the order of the category
 */
public record UssCategory(
        String id,
        @Nullable Long ucid,
        @Nullable String name,
        @Nullable String created,
        List<String> elements,
        UssExtras extras) {
    public UssCategory {
        elements = List.copyOf(elements);
    }

    /** Which of the standard's categories it is; empty for a custom one. */
    public Optional<Ucid> standard() {
        return ucid == null ? Optional.empty() : Ucid.of(ucid);
    }
}
