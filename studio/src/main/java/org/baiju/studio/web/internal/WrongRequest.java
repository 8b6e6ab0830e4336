package org.baiju.studio.web.internal;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.baiju.studio.platform.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;

/** Names the field and the value for which a request cannot be understood. */
final class WrongRequest {
    private static final int VALUE_MOST = 80;

    private WrongRequest() {}

    /** A body that is no JSON, or not the JSON that is expected. */
    static Problem of(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof JacksonException json
                && !json.getPath().isEmpty()) {
            @Nullable Object value = json instanceof InvalidFormatException wrong ? wrong.getValue() : null;
            return badValue(path(json), value);
        }
        return new Problem(HttpStatus.BAD_REQUEST, "unreadable-body");
    }

    /** A field that breaks its limits; the first one is told. */
    static Problem of(BindException invalid) {
        FieldError field = invalid.getFieldError();
        return field == null
                ? new Problem(HttpStatus.BAD_REQUEST, "unreadable-body")
                : badValue(field.getField(), field.getRejectedValue());
    }

    private static Problem badValue(String name, @Nullable Object value) {
        // A list is told by its size: nobody wants to read all of it.
        String text = value instanceof Collection<?> all ? "%d".formatted(all.size()) : Objects.toString(value, "");
        return new Problem(
                HttpStatus.BAD_REQUEST, "bad-value", name, text.substring(0, Math.min(text.length(), VALUE_MOST)));
    }

    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
