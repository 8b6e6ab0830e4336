package org.baiju.journeys;

/** Settings that make the real program quicker to watch, without leaving anything out. */
final class Quick {
    static final String[] OPTIONS = {
        "--baiju.media.preset=ultrafast",
        "--baiju.account.failed-sign-ins-max=100",
        "--baiju.jobs.poll-interval=200ms",
        "--logging.level.root=warn",
    };

    private Quick() {}
}
