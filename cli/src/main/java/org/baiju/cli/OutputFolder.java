package org.baiju.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder a command writes to. Files are made in a folder beside it, which takes its place at the end, so nothing
 * half-written is ever seen; only a folder that is empty or holds an earlier output is replaced.
 */
sealed interface OutputFolder {
    String SCENE_LIST = "顺场表.xlsx";
    String STRIPBOARD = "大计划.xlsx";
    String LINES = "大计划.csv";
    String STANDARD = "大计划.uss";
    String ONE_LINER = "拍摄计划简表";
    String DAY_OUT_OF_DAYS = "演员工作表";
    String PLAN = "plan.json";
    String REPORT = "报告.txt";

    /** The files of an earlier output. */
    Pattern OWN = Pattern.compile("顺场表\\.xlsx|大计划\\.(?:xlsx|csv|uss)|(?:拍摄计划简表|演员工作表)\\.(?:xlsx|pdf)"
            + "|plan\\.json|报告\\.txt|通告单-\\d{4}-\\d\\d-\\d\\d\\.pdf");

    /** Stands in every plan.json, so that a folder with somebody else's 大计划.xlsx is not taken for our own. */
    String GENERATOR = "baiju plan";

    /** Where the generator stands. */
    int PROBED_BYTES = 200;

    /** There is a file that no earlier run has made. */
    record Foreign(String name) implements OutputFolder {}

    /** There is something, and it is no folder. */
    record NoFolder() implements OutputFolder {}

    /** Files go to {@code work} until they are published. */
    record Ready(Path folder, Path work) implements OutputFolder, AutoCloseable {

        /** Puts the work into place, instead of an earlier output. */
        void publish() throws IOException {
            if (!Files.exists(folder)) {
                Files.move(work, folder);
                return;
            }
            Path earlier = work.resolveSibling(work.getFileName() + ".earlier");
            Files.move(folder, earlier);
            try {
                Files.move(work, folder);
            } catch (IOException failed) {
                Files.move(earlier, folder);
                throw failed;
            }
            delete(earlier);
        }

        /** Removes what was not published. */
        @Override
        public void close() throws IOException {
            delete(work);
        }
    }

    static String callSheet(LocalDate date) {
        return "通告单-" + date + ".pdf";
    }

    static OutputFolder open(Path wanted) throws IOException {
        Path folder = wanted.toAbsolutePath().normalize();
        Path parent = folder.getParent();
        if (parent == null || (Files.exists(folder) && !Files.isDirectory(folder))) {
            return new NoFolder();
        }
        if (Files.isDirectory(folder)) {
            Optional<String> foreign = foreignFile(folder);
            if (foreign.isPresent()) {
                return new Foreign(foreign.get());
            }
        }
        Files.createDirectories(parent);
        Path work = parent.resolve(".baiju-plan-" + ProcessHandle.current().pid());
        delete(work);
        return new Ready(folder, Files.createDirectory(work));
    }

    private static Optional<String> foreignFile(Path folder) throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
        Optional<String> foreign =
                names.stream().filter(name -> !OWN.matcher(name).matches()).findFirst();
        if (foreign.isPresent() || names.isEmpty()) {
            return foreign;
        }
        return isOurs(folder.resolve(PLAN)) ? Optional.empty() : Optional.of(names.getFirst());
    }

    private static boolean isOurs(Path plan) throws IOException {
        if (!Files.isRegularFile(plan)) {
            return false;
        }
        try (InputStream file = Files.newInputStream(plan)) {
            // Somebody else's file may be in any encoding and of any size.
            return new String(file.readNBytes(PROBED_BYTES), StandardCharsets.UTF_8).contains('"' + GENERATOR + '"');
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
