package org.baiju.studio.platform.page;

import java.util.Locale;

/** The two languages of the product; Chinese comes first. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE, "zh", "中文"),
    EN(Locale.ENGLISH, "en", "English");

    private final Locale locale;
    private final String code;
    private final String ownName;

    Language(Locale locale, String code, String ownName) {
        this.locale = locale;
        this.code = code;
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** The code in file names and in the database: {@code zh} or {@code en}. */
    public String code() {
        return code;
    }

    /** What the language calls itself. */
    public String ownName() {
        return ownName;
    }

    /** The other one: there are only two, and the switch toggles. */
    public Language other() {
        return this == ZH ? EN : ZH;
    }

    /** The language with that code; anything but {@code en} is Chinese. */
    public static Language ofCode(String code) {
        return EN.code.equals(code) ? EN : ZH;
    }
}
