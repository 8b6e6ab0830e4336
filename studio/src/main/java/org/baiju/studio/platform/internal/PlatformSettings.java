package org.baiju.studio.platform.internal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the whole studio.
 *
 * @param data the folder that holds everything Baiju keeps on this machine: the database and the files
 */
@ConfigurationProperties("baiju")
public record PlatformSettings(@DefaultValue("./data") Path data) {
    public PlatformSettings {
        data = data.toAbsolutePath().normalize();
    }
}
