package org.baiju.shootplan.uss;

/** How the fields of the Universal Schedule Standard are spelled: its own sources disagree, so all are in use. */
public enum UssDialect {
    /** As the standard's documentation says. */
    DOCUMENTS,
    /** As the standard's validator demands and its small sample does. */
    SCHEMA,
    /** As the standard's full sample does. */
    SAMPLE
}
