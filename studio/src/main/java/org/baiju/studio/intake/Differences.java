package org.baiju.studio.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields in which two things can differ, under the names of their form, in its order. */
public final class Differences<T> {
    private final SequencedMap<String, Function<T, @Nullable Object>> fields = new LinkedHashMap<>();

    public Differences<T> field(String name, Function<T, @Nullable Object> value) {
        fields.put(name, value);
        return this;
    }

    /** The names of the fields in which two differ. */
    public List<String> between(T one, T other) {
        return fields.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(one), field.getValue().apply(other)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
