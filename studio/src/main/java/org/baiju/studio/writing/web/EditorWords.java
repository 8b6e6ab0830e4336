package org.baiju.studio.writing.web;

import java.util.TreeMap;
import org.baiju.studio.platform.page.Page;
import tools.jackson.databind.json.JsonMapper;

/** The words the editor says by itself, handed to the browser as one JSON object. */
public final class EditorWords {
    private static final String PREFIX = "writing.desk.";

    private EditorWords() {}

    /** Every sentence below {@code writing.desk}, by the rest of its key; {0} and {1} stand as they are. */
    public static String of(Page page) {
        var words = new TreeMap<String, String>();
        for (String key : page.words().keys(page.language())) {
            if (key.startsWith(PREFIX)) {
                words.put(key.substring(PREFIX.length()), page.say(key));
            }
        }
        return JsonMapper.shared().writeValueAsString(words);
    }
}
