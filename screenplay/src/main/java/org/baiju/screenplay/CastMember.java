package org.baiju.screenplay;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a scene's cast list.
 *
 * @param name without state and quantity
 * @param state such as 幼年 in {@code 张三【幼年】}; absent if none
 * @param quantity such as 10 in {@code 士兵×10} or N in {@code 观众*N}; absent for one person
 */
public record CastMember(
        String name, @Nullable String state, @Nullable String quantity) {

    /** Whether this is a crowd rather than a role. */
    public boolean isGroup() {
        return quantity != null;
    }
}
