package org.baiju.studio.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items of this page, in the order of the list
 * @param next the cursor that asks for the page after this one; absent on the last page
 */
public record Paged<T>(List<T> items, @Nullable String next) {
    public Paged {
        items = List.copyOf(items);
    }

    /** The only page of a list that fits on one. */
    public static <T> Paged<T> last(List<T> items) {
        return new Paged<>(items, null);
    }

    /**
     * Cuts a page out of a query that asked for one row more than the page holds.
     *
     * @param rows at most {@code size + 1} rows
     * @param size how many items a page holds
     * @param cursor names the place after the item it is given
     */
    public static <T> Paged<T> of(List<T> rows, int size, Function<T, String> cursor) {
        if (rows.size() <= size) {
            return last(rows);
        }
        List<T> items = rows.subList(0, size);
        return new Paged<>(items, cursor.apply(items.getLast()));
    }

    /** The same page with every item turned into something else. */
    public <R> Paged<R> map(Function<? super T, ? extends R> change) {
        return new Paged<>(items.stream().<R>map(change).toList(), next);
    }
}
