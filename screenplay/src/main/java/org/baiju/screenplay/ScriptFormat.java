package org.baiju.screenplay;

import java.util.Locale;

/** The family of formats a script was written in. */
public enum ScriptFormat {
    /** The Chinese mini-series family, in text or Word files. */
    ZH,
    FOUNTAIN,
    /** Final Draft's XML. */
    FDX,
    /** Text taken out of a searchable PDF. */
    PDF;

    /** The name in files and interfaces, as in {@code fountain}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
