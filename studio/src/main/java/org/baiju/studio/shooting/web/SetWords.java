package org.baiju.studio.shooting.web;

import java.util.TreeMap;
import org.baiju.studio.platform.page.Page;
import tools.jackson.databind.json.JsonMapper;

/** The words that the phone on the set says by itself, handed to the browser as one JSON object. */
public final class SetWords {
    private static final String PREFIX = "shooting.set.phone.";

    private SetWords() {}

    /** Every sentence below {@code shooting.set.phone}, by the rest of its key. */
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
