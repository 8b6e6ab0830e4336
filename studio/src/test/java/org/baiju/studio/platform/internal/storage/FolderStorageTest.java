package org.baiju.studio.platform.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.platform.StorageRefused;
import org.baiju.studio.platform.WriteResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderStorageTest extends StorageContract {
    private static final StorageKey KEY = StorageKey.of("a", "b");

    @TempDir
    private Path folder;

    private Storage storage;

    @BeforeEach
    void open() throws IOException {
        storage = new FolderStorage(folder, 0);
    }

    @Override
    Storage storage() {
        return storage;
    }

    @Test
    void aDiskWithoutRoomBeyondTheReserveTakesNothing() throws Exception {
        var full = new FolderStorage(folder, Long.MAX_VALUE / 2);
        WriteResult result = full.write(KEY, new ByteArrayInputStream(new byte[10]), 100);
        assertThat(result).isInstanceOf(WriteResult.Full.class);
        assertThatThrownBy(result::orThrow)
                .isInstanceOf(StorageRefused.class)
                .hasMessageContaining("There is no room for a/b");
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void aPartThatACrashLeftIsRemovedAfterADay() throws Exception {
        Path old = Files.writeString(folder.resolve("incoming/old"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path fresh = Files.writeString(folder.resolve("incoming/fresh"), "still coming");
        assertThat(new FolderStorage(folder, 0).find(KEY)).isEmpty();
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../etc/passwd", "a/../b", "/a", "a//b", "a/.hidden", "a b", "a\\b", "番茄", "a/"})
    void aKeyThatCouldLeadElsewhereIsNoKey(String value) {
        assertThatThrownBy(() -> new StorageKey(value)).isInstanceOf(IllegalArgumentException.class);
    }
}
