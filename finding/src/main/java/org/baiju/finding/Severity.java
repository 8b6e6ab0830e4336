package org.baiju.finding;

/** How much a finding matters, mildest first. */
public enum Severity {
    /** Worth knowing; nothing has to be done. */
    INFO,
    /** Probably wrong; work goes on. */
    WARNING,
    /** Wrong; what depends on it cannot be trusted until it is mended. */
    ERROR
}
