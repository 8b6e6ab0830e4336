package org.baiju.studio.platform.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields of a form as they were typed, read one by one; what cannot be read is remembered with its sentence. */
public final class FormFields {
    private static final int LONGEST = 1_000;

    private final Map<String, String> typed;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    public FormFields(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    /** What stands in the field, without the space around it; empty if there is no such field. */
    public String typed(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** A text of at most so many characters. */
    public String text(String name, int most) {
        String text = typed(name);
        if (text.length() > most) {
            wrong.putIfAbsent(name, "web.field.too-long");
            return "";
        }
        return text;
    }

    /** The same, and it must not be empty. */
    public String needed(String name, int most) {
        if (typed(name).isEmpty()) {
            wrong.putIfAbsent(name, "web.field.missing");
        }
        return text(name, most);
    }

    /**
     * A value of another kind; absent for an empty field and for one that is wrong.
     *
     * @param sentence the key of what is said if it cannot be read
     */
    public <T> Optional<T> read(String name, Function<String, Optional<T>> reader, String sentence) {
        String text = typed(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = text.length() > LONGEST ? Optional.empty() : reader.apply(text);
        if (value.isEmpty()) {
            wrong.putIfAbsent(name, sentence);
        }
        return value;
    }

    /** Says that a field is wrong for a reason that no reader knows. */
    public void refuse(String name, String sentence) {
        wrong.putIfAbsent(name, sentence);
    }

    /** The keys of what is wrong, by field; empty if nothing is. */
    public Map<String, String> wrong() {
        return Map.copyOf(wrong);
    }
}
