package org.baiju.screenplay;

import org.baiju.finding.Where;
import org.jspecify.annotations.Nullable;

/**
 * One biography of the front matter.
 *
 * @param name as the scenes call the person
 * @param age in years; absent if the script does not say
 * @param description the rest of the biography
 */
public record Person(String name, @Nullable Integer age, String description, Where.Text at) {}
