package org.baiju.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChineseFontTest {

    @ParameterizedTest
    @EnumSource(ChineseFont.class)
    void eachFontIsATrueTypeFile(ChineseFont font, @TempDir Path folder) throws IOException {
        Path file = font.writtenTo(folder);

        try (var in = Files.newInputStream(file)) {
            assertThat(in.readNBytes(4)).as("TrueType version 1.0").containsExactly(0, 1, 0, 0);
        }
        assertThat(font.writtenTo(folder)).isEqualTo(file);
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    }
}
