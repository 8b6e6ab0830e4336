package org.baiju.studio.platform;

import java.util.regex.Pattern;

/**
 * The name of a stored file, as in {@code media/0199f3c2/720p/part-001.m4s}: chosen by the server, never by a user, and
 * unable to leave the storage.
 *
 * @param value parts joined by slashes; a part begins with an ASCII letter or digit and goes on with letters, digits,
 *     dots, hyphens and underscores; at most 400 characters
 */
public record StorageKey(String value) {
    private static final int LONGEST = 400;
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9][A-Za-z0-9._-]{0,99})*");

    public StorageKey {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" cannot name a stored file: parts of ASCII letters, digits, '.', '-' and '_', joined by '/'."
                            .formatted(value));
        }
    }

    /** The key made of the given parts. */
    public static StorageKey of(Object... parts) {
        var joined = new StringBuilder();
        for (Object part : parts) {
            joined.append(joined.isEmpty() ? "" : "/").append(part);
        }
        return new StorageKey(joined.toString());
    }

    /** The key of something below this one. */
    public StorageKey resolve(String below) {
        return new StorageKey(value + "/" + below);
    }

    /** Whether this key lies below the given one (never true for a key and itself). */
    public boolean isBelow(StorageKey prefix) {
        return value.startsWith(prefix.value + "/");
    }

    @Override
    public String toString() {
        return value;
    }
}
