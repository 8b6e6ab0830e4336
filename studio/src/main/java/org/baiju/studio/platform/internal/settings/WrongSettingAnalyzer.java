package org.baiju.studio.platform.internal.settings;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Names the key and the value of a wrong setting, and what would be right. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongSettingAnalyzer extends AbstractFailureAnalyzer<ConfigurationPropertiesBindException> {
    private static final String WHERE = "Every setting is described in docs/configuration.md.";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, ConfigurationPropertiesBindException cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof BindValidationException invalid) {
                return new FailureAnalysis(sentences(invalid.getValidationErrors()), WHERE, cause);
            }
        }
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof BindException unreadable && unreadable.getProperty() != null) {
                return new FailureAnalysis(sentence(unreadable, unreadable.getProperty()), WHERE, cause);
            }
        }
        return null;
    }

    private static String sentences(ValidationErrors errors) {
        return errors.getAllErrors().stream()
                .map(error -> sentence(errors.getName().toString(), error))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String sentence(String prefix, ObjectError error) {
        String expected = String.valueOf(error.getDefaultMessage());
        return error instanceof FieldError field
                ? "%s.%s is \"%s\", but it %s."
                        .formatted(prefix, kebab(field.getField()), field.getRejectedValue(), expected)
                : "%s: %s.".formatted(prefix, expected);
    }

    private static String sentence(BindException unreadable, ConfigurationProperty property) {
        Class<?> type = unreadable.getTarget().getType().resolve(Object.class);
        return "%s is \"%s\", but it must be %s.".formatted(property.getName(), property.getValue(), described(type));
    }

    private static String described(Class<?> type) {
        if (type.isEnum()) {
            StringBuilder names = new StringBuilder("one of");
            for (Object constant : type.getEnumConstants()) {
                names.append(' ').append(constant.toString().toLowerCase(Locale.ROOT));
            }
            return names.toString();
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "boolean", "Boolean" -> "true or false";
            case "Duration" -> "a duration with its unit, as in 30s, 10m or 12h";
            case "DataSize" -> "a size with its unit, as in 500MB or 2GB";
            case "ZoneId" -> "a time zone, as in Asia/Shanghai";
            default -> "a " + type.getSimpleName();
        };
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
