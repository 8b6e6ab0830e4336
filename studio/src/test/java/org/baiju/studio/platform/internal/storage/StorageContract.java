package org.baiju.studio.platform.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.baiju.studio.platform.FileEntry;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.platform.StoredFile;
import org.baiju.studio.platform.WriteResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every storage must do, whatever it is made of. */
abstract class StorageContract {
    private static final StorageKey NOODLES = StorageKey.of("series", "noodles", "poster.png");

    @TempDir
    private Path work;

    abstract Storage storage();

    @Test
    void whatIsWrittenIsReadAgainWithItsLengthAndHash() throws Exception {
        byte[] content = "热干面".getBytes(StandardCharsets.UTF_8);
        StoredFile stored = write(NOODLES, content);
        assertThat(stored).isEqualTo(new StoredFile(NOODLES, content.length, sha256(content)));
        assertThat(read(NOODLES)).isEqualTo(content);
        assertThat(storage().find(NOODLES)).map(FileEntry::bytes).contains((long) content.length);
    }

    @Test
    void aBigFileComesBackWhole() throws Exception {
        byte[] content = new byte[(37 << 20) + 11];
        new Random(7).nextBytes(content);
        StoredFile stored = write(NOODLES, content);
        assertThat(stored.bytes()).isEqualTo(content.length);
        assertThat(stored.sha256()).isEqualTo(sha256(content));
        assertThat(sha256(read(NOODLES))).isEqualTo(stored.sha256());
    }

    @Test
    void anEmptyFileIsAFile() throws Exception {
        assertThat(write(NOODLES, new byte[0]).bytes()).isZero();
        assertThat(read(NOODLES)).isEmpty();
    }

    @Test
    void aSecondWriteReplacesTheFirst() throws Exception {
        write(NOODLES, new byte[] {1, 2, 3});
        write(NOODLES, new byte[] {4});
        assertThat(read(NOODLES)).containsExactly(4);
    }

    @Test
    void aFileOverTheLimitIsRefusedAndLeavesTheOldOneAlone() throws Exception {
        write(NOODLES, new byte[] {1});
        byte[] tooMuch = new byte[33 << 20];
        assertThat(storage().write(NOODLES, new ByteArrayInputStream(tooMuch), 32 << 20))
                .isEqualTo(new WriteResult.TooBig(NOODLES, 32 << 20));
        assertThat(storage().write(NOODLES, new ByteArrayInputStream(new byte[5]), 4))
                .isInstanceOf(WriteResult.TooBig.class);
        assertThat(read(NOODLES)).containsExactly(1);
        assertThat(storage().write(NOODLES, new ByteArrayInputStream(new byte[4]), 4))
                .isInstanceOf(StoredFile.class);
    }

    @Test
    void aSourceThatBreaksLeavesNothingBehind() throws Exception {
        var broken = new InputStream() {
            private int left = 20 << 20;

            @Override
            public int read() throws IOException {
                if (left-- == 0) {
                    throw new IOException("The line went dead");
                }
                return 1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                buffer[offset] = (byte) read();
                return 1;
            }
        };
        assertThatThrownBy(() -> storage().write(NOODLES, broken, Long.MAX_VALUE))
                .hasMessage("The line went dead");
        assertThat(storage().find(NOODLES)).isEmpty();
        try (var all = storage().list()) {
            assertThat(all).isEmpty();
        }
    }

    @Test
    void aPartOfAFileCanBeRead() throws Exception {
        write(NOODLES, new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        assertThat(part(2, 3)).containsExactly(2, 3, 4);
        assertThat(part(8, 100)).containsExactly(8, 9);
        assertThat(part(4, Long.MAX_VALUE)).containsExactly(4, 5, 6, 7, 8, 9);
        assertThat(part(10, 1)).isEmpty();
        assertThat(part(3, 0)).isEmpty();
    }

    @Test
    void whatIsNotThereIsToldAsSuch() throws Exception {
        assertThat(storage().find(NOODLES)).isEmpty();
        assertThatThrownBy(() -> storage().open(NOODLES)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> storage().open(NOODLES, 0, 1)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> storage().fetch(NOODLES, work)).isInstanceOf(NoSuchFileException.class);
        storage().delete(NOODLES);
        storage().deleteAll(NOODLES);
    }

    @Test
    void deletingAPrefixSparesItsNeighbours() throws Exception {
        write(StorageKey.of("cut", "1", "a"), new byte[] {1});
        write(StorageKey.of("cut", "1", "b", "c"), new byte[] {2});
        write(StorageKey.of("cut", "10"), new byte[] {3});
        storage().deleteAll(StorageKey.of("cut", "1"));
        try (var left = storage().list()) {
            assertThat(left.map(FileEntry::key)).containsExactly(StorageKey.of("cut", "10"));
        }
    }

    @Test
    void aFolderIsStoredWithItsTree() throws Exception {
        Path folder = work.resolve("package");
        Files.createDirectories(folder.resolve("720p"));
        Files.writeString(folder.resolve("main.m3u8"), "#EXTM3U");
        Files.writeString(folder.resolve("720p/part-1.m4s"), "video");
        var stored = storage().writeFolder(StorageKey.of("hls", "e1"), folder);
        assertThat(stored.stream().map(file -> file.key().value()))
                .containsExactly("hls/e1/720p/part-1.m4s", "hls/e1/main.m3u8");
        try (var listed = storage().list(StorageKey.of("hls", "e1"))) {
            assertThat(listed).hasSize(2);
        }
        assertThat(read(StorageKey.of("hls/e1/720p/part-1.m4s"))).asString().isEqualTo("video");
    }

    @Test
    void aProgramGetsAPathToRead() throws Exception {
        write(NOODLES, new byte[] {5, 6});
        Path path = storage().fetch(NOODLES, work);
        assertThat(Files.readAllBytes(path)).containsExactly(5, 6);
        Files.delete(path);
        assertThat(read(NOODLES)).containsExactly(5, 6);
    }

    StoredFile write(StorageKey key, byte[] content) throws IOException {
        return storage()
                .write(key, new ByteArrayInputStream(content), Long.MAX_VALUE)
                .orThrow();
    }

    private byte[] read(StorageKey key) throws IOException {
        try (InputStream content = storage().open(key)) {
            return content.readAllBytes();
        }
    }

    private byte[] part(long offset, long length) throws IOException {
        try (InputStream content = storage().open(NOODLES, offset, length)) {
            return content.readAllBytes();
        }
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
