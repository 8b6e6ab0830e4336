package org.baiju.studio.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;
import org.jspecify.annotations.Nullable;

/** Takes one kind of table, after somebody has seen what would change, and gives it back. */
public interface TableImport<T> {
    /** Keeps a file for a day and tells what it would change. */
    Preview<T> bring(Series series, String fileName, byte[] content);

    /** The same of a file brought before; absent if there is none any more. */
    Optional<Preview<T>> find(Series series, UUID intake);

    /** Makes the changes of a preview; how much was in it, absent if the preview no longer holds. */
    Optional<Integer> apply(SignedIn who, Series series, UUID intake, String mark);

    /** What the series has, as .xlsx that can be brought again; without a series an empty form. */
    byte[] table(@Nullable Series series, Locale locale);
}
