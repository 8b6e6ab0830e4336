package org.baiju.shootplan.talent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baiju.finding.Finding;
import org.baiju.finding.Wording;
import org.baiju.shootplan.talent.TalentProblem.Scene;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TalentFileTest {
    private static final String DZN = """
            % two actors
            numScenes = 3;
            numActors=2; % announced
            ia = [| 1,0,1
                  | true, false, 1, |];

            c = [10, 100];
            d = [1,2,4];
            s = [1,2,3]""";

    private static final String SMITH = "lane noodles\n3\n2\n1 0 1\t10\n1 0 1 100\n\n1 2 4\n";

    private static final TalentProblem TWO = new TalentProblem(
            List.of(new Scene(1, List.of(0, 1)), new Scene(2, List.of()), new Scene(4, List.of(0, 1))),
            List.of(10L, 100L));

    /** The published costs of the classic instances. */
    private static final Map<String, Long> PUBLISHED = Map.ofEntries(
            Map.entry("small", 54L),
            Map.entry("tiny", 29L),
            Map.entry("concert", 111L),
            Map.entry("MobStory", 871L),
            Map.entry("film103", 1031L),
            Map.entry("film105", 849L),
            Map.entry("film114", 867L),
            Map.entry("film116", 541L),
            Map.entry("film117", 913L),
            Map.entry("film118", 853L),
            Map.entry("film119", 790L));

    @TempDir
    Path folder;

    @Test
    void miniZincDataIsRead() {
        assertThat(TalentFile.of(DZN)).isEqualTo(new TalentFile.Read(TWO));
    }

    @Test
    void smithsFormatIsReadWithAndWithoutAName() {
        assertThat(TalentFile.of(SMITH)).isEqualTo(new TalentFile.Read(TWO));
        assertThat(TalentFile.of(SMITH.replace("lane noodles", "103"))).isEqualTo(new TalentFile.Read(TWO));
        assertThat(TalentFile.of(SMITH.replace("lane noodles\n", ""))).isEqualTo(new TalentFile.Read(TWO));
    }

    @Test
    void aProblemMayBeEmpty() {
        assertThat(TalentFile.of("numScenes = 0; numActors = 0; ia = [| |]; c = []; d = [];"))
                .isEqualTo(new TalentFile.Read(new TalentProblem(List.of(), List.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "'c = [10, 100];', '', 'The value c is missing. Add a line such as c = …;'",
        "'numActors=2;', 'numActors=3;', 'as announced (ia: 2 instead of 3)'",
        "'d = [1,2,4]', 'd = [1,2]', 'as announced (d: 2 instead of 3)'",
        "'| 1,0,1', '| 1,0', 'as announced (ia: 2 instead of 3)'",
        "'d = [1,2,4]', 'd = [1,-2,4]', 'The number -2 is out of range. Give a number in 0–'",
        "'d = [1,2,4]', 'd = [1,99999999999999999999,4]', 'The number 99999999999999999999 is out of range'",
        "'d = [1,2,4]', 'd = [1,281474976710656,4]', 'All costs times all durations may exceed 281474976710656'",
        "'d = [1,2,4]', 'd = [1,2.5,4]', '“2.5” is not a whole number'",
        "'d = [1,2,4]', 'd = [1;2,4]', '“;” is not expected here, but “,”'",
        "'d = [1,2,4];', 'd = [1,2,4]; d = [1,2,4];', 'The value d is assigned twice'",
        "'true', 'maybe', '“maybe” does not say whether an actor plays'",
        "'numScenes = 3', 'numScenes = 501', 'The number 501 is out of range. Give a number in 0–500.'",
        "'s = [1,2,3]', 's = [1,2,3', 'is not expected here, but “,”'",
    })
    void wrongDataIsRefusedInOneSentence(String what, String instead, String sentence) {
        assertThat(DZN).contains(what);
        assertThat(sentence(TalentFile.of(DZN.replace(what, instead)))).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "'1 2 4', '1 2', '“” is not a whole number'",
        "'1 2 4', '1 2 4 5', '“5” is not expected here'",
        "'\t10', '\tten', '“ten” is not a whole number'",
        "'1 0 1', '1 7 1', '“7” does not say whether an actor plays'",
    })
    void wrongTextIsRefusedInOneSentence(String what, String instead, String sentence) {
        assertThat(sentence(TalentFile.of(SMITH.replace(what, instead)))).contains(sentence);
    }

    @Test
    void aRefusalSaysWhere() {
        var refused = (TalentFile.Refused) TalentFile.of(DZN.replace("true", "maybe"));
        assertThat(refused.why().where()).hasToString("Text[line=5, column=9, offset=75]");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path file = folder.resolve("film.dzn");
        assertThat(sentence(TalentFile.read(file))).contains("cannot be read");
        Files.write(file, new byte[] {'d', (byte) 0xff, (byte) 0xfe});
        assertThat(sentence(TalentFile.read(file))).contains("not text in UTF-8");
        Files.writeString(file, " ".repeat(TalentFile.LARGEST_BYTES + 1));
        assertThat(sentence(TalentFile.read(file))).contains("is larger than");
        Files.writeString(file, " \n");
        assertThat(sentence(TalentFile.read(file))).contains("The file is empty");
    }

    private static void readsOrSaysWhy(String text) {
        switch (TalentFile.of(text)) {
            case TalentFile.Read(TalentProblem problem) ->
                assertThat(problem.scenes()).isNotEmpty();
            case TalentFile.Refused refused ->
                assertThat(sentence(refused)).as(text).isNotBlank();
        }
    }

    @Test
    void anyTextIsReadOrRefused() {
        for (int cut = 0; cut < DZN.length(); cut++) {
            readsOrSaysWhy(DZN.substring(0, cut) + "=" + DZN.substring(cut));
            readsOrSaysWhy(DZN.substring(0, cut));
            readsOrSaysWhy(SMITH.substring(0, cut % SMITH.length()));
        }
    }

    @ParameterizedTest
    @EnumSource(TalentRule.class)
    void everyRefusalHasASentenceInBothLanguages(TalentRule rule) {
        Finding finding = rule.about("found", "expected");
        assertThat(Wording.of(TalentProblem.class, Locale.CHINESE).say(finding)).isNotBlank();
        assertThat(Wording.of(TalentProblem.class, Locale.ENGLISH).say(finding)).contains(". ");
    }

    /** Drawn by our own generator; the costs are those of dynamic programming over all sets of scenes. */
    @ParameterizedTest
    @CsvSource({"drawn-12x8, 9924", "drawn-16x12, 16954", "drawn-18x16, 23467"})
    void drawnInstancesCostWhatIsKnown(String name, long cost) throws IOException {
        Path file = folder.resolve(name);
        try (var resource = Objects.requireNonNull(getClass().getResourceAsStream(name + ".dzn"))) {
            Files.copy(resource, file);
        }
        assertThat(provenCost(file)).isEqualTo(cost);
    }

    @Test
    void theClassicInstancesCostWhatIsPublished() throws IOException {
        Path classics = Path.of("../../shared/talent");
        Assumptions.assumeTrue(Files.isDirectory(classics), "the classic instances are not here");
        try (Stream<Path> files = Files.list(classics)) {
            Map<String, Long> costs = files.filter(file -> file.toString().endsWith(".dzn"))
                    .collect(Collectors.toMap(
                            file -> String.valueOf(file.getFileName()).replace(".dzn", ""),
                            TalentFileTest::provenCost));
            assertThat(costs).isEqualTo(PUBLISHED);
        }
    }

    private static long provenCost(Path file) {
        TalentProblem problem = ((TalentFile.Read) TalentFile.read(file)).problem();
        TalentSolution solution = TalentSolver.solve(problem, TalentLimit.memory());
        assertThat(solution.status()).isEqualTo(TalentSolution.Status.OPTIMAL);
        return problem.costOf(solution.order());
    }

    private static String sentence(TalentFile file) {
        var refused = (TalentFile.Refused) file;
        return Wording.of(TalentProblem.class, Locale.ENGLISH).say(refused.why());
    }
}
