package org.baiju.studio.platform;

/** A handler's verdict that its job failed for good, with the sentence its people read. */
public final class JobFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Fails the job for good. */
    public JobFailed(String sentence) {
        super(sentence);
    }

    /** Fails the job for good, for a reason found deeper down. */
    public JobFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
