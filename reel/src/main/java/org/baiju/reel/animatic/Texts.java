package org.baiju.reel.animatic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words that are drawn, each in a file of its own, so that no word of a script is ever read as a command. */
final class Texts {
    private final Map<String, String> names = new LinkedHashMap<>();

    /** The name of the file that will hold the text. */
    String name(String text) {
        return names.computeIfAbsent(text, _ -> "t" + names.size() + ".txt");
    }

    void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, String> each : names.entrySet()) {
            Files.writeString(folder.resolve(each.getValue()), each.getKey());
        }
    }
}
