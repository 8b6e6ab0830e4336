package org.baiju.bench;

import java.nio.file.Path;
import java.util.List;
import org.baiju.cli.SeasonFile;
import org.baiju.shootplan.season.Season;

/** The seasons of the day-assignment benchmark. */
final class SeasonFiles {
    private SeasonFiles() {}

    static Season read(Path file) {
        return switch (SeasonFile.read(file)) {
            case SeasonFile.Read(Season season) -> season;
            case SeasonFile.Refused(String key, List<String> values) ->
                throw new IllegalArgumentException(file + ": " + key + values);
        };
    }
}
