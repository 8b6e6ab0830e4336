package org.baiju.studio;

import org.baiju.studio.platform.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The studio: every part of the product in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Baiju")
public class StudioApplication {

    /** Starts the studio, or runs the command that the arguments ask for; settings are described in {@code docs/configuration.md}. */
    public static void main(String[] arguments) {
        if (Commands.asked(arguments)) {
            System.exit(Commands.run(arguments));
        }
        SpringApplication.run(StudioApplication.class, arguments);
    }
}
