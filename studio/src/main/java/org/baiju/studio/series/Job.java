package org.baiju.studio.series;

/** The crew whom every call sheet names, in its order. */
public enum Job {
    DIRECTOR,
    PRODUCER,
    ASSISTANT_DIRECTOR,
    LINE_PRODUCER
}
