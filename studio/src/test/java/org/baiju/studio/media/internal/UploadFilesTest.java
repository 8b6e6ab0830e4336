package org.baiju.studio.media.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.baiju.studio.media.internal.UploadFiles.End;
import org.baiju.studio.media.internal.UploadFiles.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadFilesTest {
    private static final UUID UPLOAD = UUID.fromString("0193c0de-0000-7000-8000-000000000001");

    @TempDir
    private Path folder;

    private final List<Long> safe = new ArrayList<>();

    @Test
    void longPiecesAreMadeSafeEveryFewMegabytes() throws Exception {
        var files = new UploadFiles(folder, 0);

        End end = files.append(new Place(UPLOAD, 0, 20 << 20), new ByteArrayInputStream(new byte[20 << 20]), safe::add);

        assertThat(end).isEqualTo(End.RECEIVED);
        assertThat(safe).containsExactly(8L << 20, 16L << 20, 20L << 20);
    }

    @Test
    void aFullDiskTakesNothingMoreAndLosesNothing() throws Exception {
        new UploadFiles(folder, 0).append(new Place(UPLOAD, 0, 100), new ByteArrayInputStream(new byte[40]), safe::add);
        var full = new UploadFiles(folder, Long.MAX_VALUE / 2);

        End end = full.append(new Place(UPLOAD, 40, 100), new ByteArrayInputStream(new byte[60]), safe::add);

        assertThat(end).isEqualTo(End.DISK_FULL);
        assertThat(safe).last().isEqualTo(40L);
        assertThat(folder.resolve(UPLOAD.toString())).hasSize(40);
    }

    @Test
    void bytesThatVanishedAreNotPretendedToBeThere() throws Exception {
        var files = new UploadFiles(folder, 0);
        Files.write(folder.resolve(UPLOAD.toString()), new byte[10]);

        assertThat(files.append(new Place(UPLOAD, 40, 100), new ByteArrayInputStream(new byte[60]), safe::add))
                .isEqualTo(End.LOST);
        assertThat(safe).isEmpty();
    }
}
