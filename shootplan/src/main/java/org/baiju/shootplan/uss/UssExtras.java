package org.baiju.shootplan.uss;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What an object of a file holds beyond the standard, by field, so that it is written again. Values that could not be
 * read stand here, too, as custom fields with {@link #UNREAD} before their name.
 */
public record UssExtras(Map<String, JsonNode> fields) {
    /** The standard lets custom fields begin with an underscore. */
    static final String UNREAD = "_unread_";

    /** Nothing beyond the standard. */
    public static final UssExtras NONE = new UssExtras(Map.of());

    public UssExtras {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
