package org.baiju.studio.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import org.baiju.studio.platform.internal.PlatformSettings;
import org.baiju.studio.platform.internal.backup.Backup;
import org.baiju.studio.platform.internal.backup.BackupRefused;
import org.baiju.studio.platform.internal.backup.Restore;
import org.baiju.studio.platform.internal.database.Database;
import org.baiju.studio.platform.internal.database.DatabaseSettings;
import org.baiju.studio.platform.internal.postgres.PostgresFailed;
import org.baiju.studio.platform.internal.storage.StorageConfiguration;
import org.baiju.studio.platform.internal.storage.StorageSettings;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the studio's program does instead of serving, without any other module: {@code --baiju.command=backup} and
 * {@code --baiju.command=restore}, each with {@code --baiju.file=FILE}. Settings are those of the studio.
 */
public final class Commands {
    private static final String COMMAND = "--baiju.command=";
    private static final String FILE = "--baiju.file=";

    private Commands() {}

    /** Whether the arguments ask for a command. */
    public static boolean asked(String[] arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.startsWith(COMMAND));
    }

    /** Runs the command, tells on the console what it did, and returns the exit code of the program. */
    public static int run(String[] arguments) {
        String command = value(arguments, COMMAND);
        String file = value(arguments, FILE);
        if (file.isEmpty()) {
            return refuse("Name the file: %s FILE".formatted(command));
        }
        try (ConfigurableApplicationContext context = settings(arguments)) {
            var platform = context.getBean(PlatformSettings.class);
            try (Database database = Database.open(context.getBean(DatabaseSettings.class), platform.data())) {
                Storage storage = StorageConfiguration.open(context.getBean(StorageSettings.class), platform);
                return run(command, Path.of(file).toAbsolutePath(), database, storage);
            }
        } catch (BackupRefused | PostgresFailed | StorageRefused e) {
            return refuse(String.valueOf(e.getMessage()));
        } catch (IOException | SQLException e) {
            return refuse("The %s failed: %s".formatted(command, e.getMessage()));
        }
    }

    private static int run(String command, Path file, Database database, Storage storage)
            throws IOException, SQLException {
        return switch (command) {
            case "backup" -> tell("Backed up to", file, new Backup(database, storage, Clock.systemUTC()).write(file));
            case "restore" -> tell("Restored from", file, new Restore(database, storage).read(file));
            default -> refuse("There is no command \"%s\"; there are backup and restore.".formatted(command));
        };
    }

    private static ConfigurableApplicationContext settings(String[] arguments) {
        return new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                // A running studio's database is joined; otherwise the command starts it for itself.
                .properties("baiju.database.embedded.mode=either")
                .run(arguments);
    }

    private static String value(String[] arguments, String name) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(name))
                .map(argument -> argument.substring(name.length()))
                .findFirst()
                .orElse("");
    }

    private static int tell(String what, Path file, Backup.Summary summary) {
        System.out.printf(
                "%s %s: %,d rows of %d tables, %,d files of %,d bytes.%n",
                what, file, summary.rows(), summary.tables(), summary.files(), summary.fileBytes());
        return 0;
    }

    private static int refuse(String sentence) {
        System.err.println(sentence);
        return 1;
    }

    /** Binds the settings; deliberately no component, so that the studio does not pick it up. */
    @EnableConfigurationProperties({PlatformSettings.class, DatabaseSettings.class, StorageSettings.class})
    static class Settings {}
}
