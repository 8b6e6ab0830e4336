package org.baiju.studio.platform;

/**
 * A file that is stored whole and safe. Whoever stored it keeps this beside its own data: it is the evidence of what was
 * written.
 *
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 */
public record StoredFile(StorageKey key, long bytes, String sha256) implements WriteResult {}
