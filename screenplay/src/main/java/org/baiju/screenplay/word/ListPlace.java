package org.baiju.screenplay.word;

import org.jspecify.annotations.Nullable;

/**
 * Where a paragraph counts: in which list, on which level.
 *
 * @param list the id of the list; absent if nothing says so, {@code 0} if it expressly counts in none
 * @param level from 0; absent if nothing says so
 * @param style the style that names the list; absent if the paragraph itself does
 */
record ListPlace(
        @Nullable String list,
        @Nullable Integer level,
        @Nullable String style) {
    /** Of a paragraph about which nothing is said. */
    static final ListPlace OPEN = new ListPlace(null, null, null);

    ListPlace in(String list) {
        return new ListPlace(list, level, style);
    }

    ListPlace at(@Nullable Integer level) {
        return new ListPlace(list, level, style);
    }

    /** The same, if it names a list, as said by a style. */
    ListPlace by(String style) {
        return list == null ? this : new ListPlace(list, level, style);
    }

    /** This place, and what it leaves open from another. */
    ListPlace orFrom(ListPlace other) {
        return list == null
                ? new ListPlace(other.list, level == null ? other.level : level, other.style)
                : new ListPlace(list, level, style);
    }

    boolean isInAList() {
        return list != null && !list.equals("0");
    }
}
