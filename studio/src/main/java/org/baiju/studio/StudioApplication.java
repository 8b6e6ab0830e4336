package org.baiju.studio;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The studio: every part of the product in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Baiju")
public class StudioApplication {

    /** Starts the studio; settings are described in {@code docs/configuration.md}. */
    public static void main(String[] arguments) {
        SpringApplication.run(StudioApplication.class, arguments);
    }
}
