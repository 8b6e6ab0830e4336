package org.baiju.studio.platform.internal.postgres;

/** The embedded PostgreSQL cannot run; the message tells why and what to do, in one or two sentences. */
public class PostgresFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the reason and the remedy. */
    public PostgresFailed(String sentence) {
        super(sentence);
    }

    /** With the reason, the remedy and what was found deeper down. */
    public PostgresFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
