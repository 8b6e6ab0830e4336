package org.baiju.studio.platform.internal.backup;

import java.util.List;
import java.util.stream.Collectors;

/** Writes names into SQL that cannot take them as parameters. */
final class Sql {
    private Sql() {}

    static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String names(List<String> names) {
        return names.stream().map(Sql::name).collect(Collectors.joining(", "));
    }
}
