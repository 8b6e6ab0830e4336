package org.baiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
    private static final String OURS = "{\n  \"generator\" : \"baiju plan\",\n  \"title\" : \"巷口\"\n}";

    @TempDir
    Path folder;

    @Test
    void nothingIsSeenBeforeItIsPublished() throws IOException {
        Path out = folder.resolve("计划");
        try (var ready = ready(out)) {
            Files.writeString(ready.work().resolve("报告.txt"), "新");
            assertThat(out).doesNotExist();

            ready.publish();
        }

        assertThat(out.resolve("报告.txt")).hasContent("新");
        assertThat(names(folder)).containsExactly("计划");
    }

    @Test
    void whatWasNotPublishedIsRemovedAndTheEarlierOutputStays() throws IOException {
        Path out = earlierOutput();
        try (var ready = ready(out)) {
            Files.writeString(ready.work().resolve("报告.txt"), "未完");
        }

        assertThat(names(folder)).containsExactly("计划");
        assertThat(out.resolve("报告.txt")).hasContent("旧");
    }

    @Test
    void anEarlierOutputIsReplacedAsAWhole() throws IOException {
        Path out = earlierOutput();
        try (var ready = ready(out)) {
            Files.writeString(ready.work().resolve("plan.json"), OURS);
            ready.publish();
        }

        assertThat(names(out)).containsExactly("plan.json");
        assertThat(names(folder)).containsExactly("计划");
    }

    @Test
    void anEmptyFolderAndFoldersThatAreNotThereYetAreTaken() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("空"));
        Path deep = folder.resolve("一/二/三");

        for (Path out : List.of(empty, deep)) {
            try (var ready = ready(out)) {
                ready.publish();
            }
            assertThat(out).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"通告单.pdf", "通告单-2026-12-1.pdf", "顺场表.xlsx.bak", ".DS_Store", "Plan.json", "大计划xxlsx"})
    void aFileThatOnlyLooksLikeOursIsForeign(String name) throws IOException {
        Path out = earlierOutput();
        Files.writeString(out.resolve(name), "x");

        assertThat(OutputFolder.open(out)).isEqualTo(new OutputFolder.Foreign(name));
        assertThat(names(out)).contains(name, "报告.txt");
    }

    @Test
    void aPlanOfAnotherProgramIsForeign() throws IOException {
        Path out = Files.createDirectory(folder.resolve("旧"));
        Files.writeString(out.resolve("plan.json"), "{\"generator\": \"someone else\"}");

        assertThat(OutputFolder.open(out)).isEqualTo(new OutputFolder.Foreign("plan.json"));
    }

    @Test
    void aPlanInAnotherEncodingIsForeign() throws IOException {
        Path out = Files.createDirectory(folder.resolve("旧"));
        Files.writeString(out.resolve("plan.json"), "{\"标题\": \"巷口\"}", Charset.forName("GB18030"));

        assertThat(OutputFolder.open(out)).isEqualTo(new OutputFolder.Foreign("plan.json"));
    }

    @Test
    void aFolderNamedLikeAPlanIsForeign() throws IOException {
        Path out = Files.createDirectory(folder.resolve("旧"));
        Files.createDirectory(out.resolve("plan.json"));

        assertThat(OutputFolder.open(out)).isEqualTo(new OutputFolder.Foreign("plan.json"));
    }

    @Test
    void aFileAndTheRootAreNoFolders() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "x");

        assertThat(OutputFolder.open(file)).isEqualTo(new OutputFolder.NoFolder());
        assertThat(OutputFolder.open(folder.getRoot())).isEqualTo(new OutputFolder.NoFolder());
    }

    @Test
    void aCallSheetIsNamedAfterItsDaySoThatItIsKnownAgain() {
        assertThat(OutputFolder.callSheet(LocalDate.of(2026, 3, 9)))
                .isEqualTo("通告单-2026-03-09.pdf")
                .matches(OutputFolder.OWN);
    }

    private Path earlierOutput() throws IOException {
        Path out = Files.createDirectory(folder.resolve("计划"));
        Files.writeString(out.resolve("plan.json"), OURS);
        Files.writeString(out.resolve("报告.txt"), "旧");
        return out;
    }

    private static OutputFolder.Ready ready(Path out) throws IOException {
        OutputFolder opened = OutputFolder.open(out);
        assertThat(opened).isInstanceOf(OutputFolder.Ready.class);
        return (OutputFolder.Ready) opened;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
