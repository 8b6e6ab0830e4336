package org.baiju.screenplay;

/** Where the camera stands: inside (内), outside (外), or both (内外). */
public enum IntExt {
    INT,
    EXT,
    INT_EXT
}
