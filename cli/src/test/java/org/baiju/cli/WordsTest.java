package org.baiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private final Words english = new Words(Locale.ENGLISH);
    private final Words chinese = new Words(Locale.CHINESE);

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0    | 0    | 0    | 0 episodes, 0 scenes, about 0:04, 0 characters
            1    | 1    | 1    | 1 episode, 1 scene, about 0:04, 1 character
            2    | 2    | 2    | 2 episodes, 2 scenes, about 0:04, 2 characters
            1000 | 3000 | 1000 | 1,000 episodes, 3,000 scenes, about 0:04, 1,000 characters
            """)
    void oneIsOneAndManyAreMany(int episodes, int scenes, int characters, String expected) {
        assertThat(english.get("script.total", episodes, scenes, "0:04", characters))
                .isEqualTo(expected);
    }

    @Test
    void anEpisodeWithoutTitleHasNoStraySpace() {
        assertThat(chinese.get("script.episode", 1, "", 2, "0:04")).isEqualTo("  第 1 集：2 场，0:04");
        assertThat(english.get("script.episode", 1, " 开门", 1, "0:04")).isEqualTo("  Episode 1 开门: 1 scene, 0:04");
    }

    @Test
    void aReasonNamesNoFileThatNobodyKnowsOf() {
        IOException[] failures = {
            new AccessDeniedException(".baiju-script-7.part"),
            new FileSystemException(".baiju-script-7.part", null, "Read-only file system"),
            new FileAlreadyExistsException(".baiju-script-7.part")
        };

        assertThat(failures)
                .extracting(english::reason)
                .containsExactly("permission denied", "Read-only file system", "the system gives no reason");
        assertThat(chinese.reason(failures[0])).isEqualTo("没有写入权限");
        assertThat(english.reason(new IOException("No space left on device"))).isEqualTo("No space left on device");
    }
}
