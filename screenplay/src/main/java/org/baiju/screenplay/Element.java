package org.baiju.screenplay;

import org.baiju.finding.Where;
import org.jspecify.annotations.Nullable;

/**
 * Something a scene needs because the script itself says so: a line such as 服装：… or a tag of Final Draft.
 *
 * @param quantity as written; absent if the script does not say
 */
public record Element(
        Category category, String name, @Nullable String quantity, Where.Text at) {}
