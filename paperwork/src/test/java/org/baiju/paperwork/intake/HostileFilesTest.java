package org.baiju.paperwork.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baiju.paperwork.intake.Sheets.csv;
import static org.baiju.paperwork.intake.Sheets.findings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that are not what they say, or far more. */
class HostileFilesTest {
    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    private static String firstFinding(byte[] bytes) {
        return findings(CastTable.read(bytes, "演员.xlsx", START)).getFirst();
    }

    @Test
    void anOldWorkbookIsNamedAsSuch() {
        var old = new byte[600];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                old,
                0,
                8);

        assertThat(firstFinding(old)).startsWith("table.old-workbook");
    }

    @Test
    void aPictureIsNoTable() {
        var picture = new byte[400];
        new Random(3).nextBytes(picture);
        picture[0] = (byte) 0x89;
        picture[9] = 0;

        assertThat(firstFinding(picture)).startsWith("table.unreadable");
    }

    @Test
    void aZipThatIsNoWorkbookIsNoTable() throws IOException {
        assertThat(firstFinding(zip("a.txt", "hello".getBytes(StandardCharsets.UTF_8))))
                .startsWith("table.unreadable");
    }

    @Test
    void aZipThatUnpacksToFarMoreIsRefusedBeforeItIsRead() throws IOException {
        assertThat(firstFinding(zip("xl/sharedStrings.xml", new byte[GridReader.UNPACKED_MAX + 1])))
                .startsWith("table.too-large");
    }

    @Test
    void aFileBeyondTheLimitIsRefused() {
        assertThat(firstFinding(new byte[GridReader.BYTES_MAX + 1])).startsWith("table.too-large");
    }

    @Test
    void tooManyRowsAreRefused() {
        var rows = new String[GridReader.ROWS_MAX + 2];
        Arrays.fill(rows, "周桂香,孙秀兰");
        rows[0] = "角色,姓名";

        assertThat(firstFinding(csv(rows))).startsWith("table.too-large");
    }

    @Test
    void aDocumentTypeInAWorkbookBringsNothingIn() throws IOException {
        byte[] plain = Sheets.workbook("演员", sheet -> {
            sheet.value(0, 0, "角色");
            sheet.value(0, 1, "姓名");
        });
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

        assertThat(findings(CastTable.read(withDocumentType(plain, entity), "演员.xlsx", START))
                        .toString())
                .doesNotContain("root:");
    }

    @Test
    void aDamagedWorkbookIsRefusedWhereverItIsDamaged() {
        byte[] sound = Sheets.workbook("演员", sheet -> {
            sheet.value(0, 0, "角色");
            sheet.value(0, 1, "姓名");
            sheet.value(1, 0, "甲");
            sheet.value(1, 1, "王伟");
        });
        var dice = new Random(11);
        for (int i = 0; i < 1_500; i++) {
            byte[] damaged = sound.clone();
            for (int hits = 1 + dice.nextInt(6); hits > 0; hits--) {
                damaged[4 + dice.nextInt(damaged.length - 4)] = (byte) dice.nextInt(256);
            }
            byte[] cut = dice.nextInt(3) == 0 ? Arrays.copyOf(damaged, dice.nextInt(damaged.length)) : damaged;
            assertThat(CastTable.read(cut, "演员.xlsx", START)).isInstanceOf(TableResult.class);
        }
    }

    /** Without the limit a cell copied at each of its quotes would keep this test, and a server, for minutes. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void aCellOfNothingButQuotesIsReadOnce() {
        byte[] deep = "{\"a\":".repeat(800_000).getBytes(StandardCharsets.UTF_8);

        assertThat(findings(CastTable.read(deep, "演员.csv", START))).isNotEmpty();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] withDocumentType(byte[] workbook, String type) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                int end = text.indexOf("?>") + 2;
                zip.write((text.substring(0, end) + type + text.substring(end).replace("角色", "&e;"))
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
