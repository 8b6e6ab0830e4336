package org.baiju.screenplay;

import java.util.List;
import org.baiju.finding.Where;

/**
 * One entry of a title page.
 *
 * @param key as written, as in {@code Draft date}; empty for a paragraph without key
 * @param values one for each line, as written
 */
public record TitleEntry(String key, List<String> values, Where.Text at) {
    public TitleEntry {
        values = List.copyOf(values);
    }
}
