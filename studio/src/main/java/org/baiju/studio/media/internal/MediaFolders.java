package org.baiju.studio.media.internal;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** This machine's own folders of the module, below the data folder: nothing in them is needed to restore a studio. */
@Component
class MediaFolders {
    private final Path data;

    MediaFolders(@Value("${baiju.data:./data}") Path data) {
        this.data = data.toAbsolutePath().normalize();
    }

    /** For unpacked programs and fonts. */
    Path cache() {
        return data.resolve("cache");
    }

    /** For films that are worked on. */
    Path work() {
        return data.resolve("media").resolve("work");
    }

    /** For films on their way in. */
    Path uploads() {
        return data.resolve("media").resolve("uploads");
    }
}
