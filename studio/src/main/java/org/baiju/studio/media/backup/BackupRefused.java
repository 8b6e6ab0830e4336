package org.baiju.studio.platform.internal.backup;

/** A backup or restore that cannot be done; the message tells why and what to do. */
public class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupRefused(String sentence) {
        super(sentence);
    }
}
