package org.baiju.screenplay;

/** The families of script formats the engine reads. */
public enum ScriptFormat {
    /** The Chinese mini-series house format and its variants, as text or Word. */
    ZH
}
