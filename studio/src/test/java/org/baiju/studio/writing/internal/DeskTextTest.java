package org.baiju.studio.writing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.baiju.finding.TextEdit;
import org.baiju.paperwork.script.ScriptExport;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.ScriptFormat;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.baiju.screenplay.finaldraft.FinalDraftWriter;
import org.junit.jupiter.api.Test;

class DeskTextTest {
    private static final String CHINESE = """
            《巷口》

            第1集 开门

            1-1 日 内 面馆
            人物：周桂香
            △周桂香把面下进锅里。
            周桂香：排队。
            """;

    private static final String WESTERN = """
            Title: The Alley

            INT. KITCHEN - DAY

            Zhou drops the noodles into the pot.

            ZHOU
            Queue up.

            EXT. STREET - NIGHT

            Rain.
            """;

    @Test
    void theEditBetweenTwoTextsMakesTheSecondOfTheFirst() {
        var random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            String before = text(random);
            String after = text(random);

            assertThat(TextEdit.applyAll(before, DeskText.between(before, after)))
                    .isEqualTo(after);
        }
    }

    @Test
    void whatPostgresqlCannotStoreIsReplacedAndTheLengthStays() {
        String odd = "面\u0000馆\uD83C\uDF5C\uD83C!\uDF5C";

        assertThat(DeskText.storable(odd))
                .isEqualTo("面\uFFFD馆\uD83C\uDF5C\uFFFD!\uFFFD")
                .hasSameSizeAs(odd);
    }

    @Test
    void everyKindOfLineEndBecomesALineFeed() {
        assertThat(DeskText.withLineFeeds("甲\r\n乙\r丙\n丁")).isEqualTo("甲\n乙\n丙\n丁");
    }

    @Test
    void textStaysWhatItIsAndIsNamedByItsFamily() {
        assertThat(DeskText.nameOf("巷口.docx", read(CHINESE, "巷口.docx"))).isEqualTo("巷口.txt");
        assertThat(DeskText.nameOf("巷口", read(CHINESE, "巷口"))).isEqualTo("巷口.txt");
        assertThat(DeskText.nameOf("alley.Fountain", read(WESTERN, "alley.Fountain")))
                .isEqualTo("alley.Fountain");
        assertThat(DeskText.nameOf("alley.txt", read(WESTERN, "alley.txt"))).isEqualTo("alley.fountain");
        assertThat(DeskText.of(read(WESTERN, "alley.txt"))).isEqualTo(WESTERN);
    }

    @Test
    void aFinalDraftFileIsEditedAsFountainWithTheSameScenes() {
        Script western = read(WESTERN, "alley.fountain").script();
        ReadResult.Accepted read = read(FinalDraftWriter.write(western), "alley.fdx");

        ReadResult.Accepted shown = DeskText.shown(read, "alley.fdx");

        assertThat(read.script().format()).isEqualTo(ScriptFormat.FDX);
        assertThat(DeskText.nameOf("alley.fdx", read)).isEqualTo("alley.fountain");
        assertThat(shown.text())
                .isEqualTo(DeskText.of(read))
                .startsWith("Title:")
                .contains("INT. KITCHEN - DAY");
        assertThat(shown.script().scenes().map(scene -> scene.heading()))
                .isEqualTo(western.scenes().map(scene -> scene.heading()).toList());
    }

    @Test
    void aPdfIsEditedInTheFamilyThatWasPrinted() throws IOException {
        ReadResult.Accepted western = printed(WESTERN, "alley.fountain");
        ReadResult.Accepted chinese = printed(CHINESE, "巷口.txt");

        assertThat(DeskText.nameOf("alley.pdf", western)).isEqualTo("alley.fountain");
        assertThat(DeskText.nameOf("巷口.pdf", chinese)).isEqualTo("巷口.txt");
        for (ReadResult.Accepted read : List.of(western, chinese)) {
            ReadResult.Accepted again = read(DeskText.of(read), DeskText.nameOf("script.pdf", read));
            assertThat(again.script().episodes()).isEqualTo(read.script().episodes());
        }
    }

    private static ReadResult.Accepted printed(String text, String name) throws IOException {
        var pdf = new ByteArrayOutputStream();
        ScriptExport.PDF.write(read(text, name).script(), Locale.CHINESE, pdf);
        return (ReadResult.Accepted) ScriptReader.read(pdf.toByteArray(), "script.pdf");
    }

    private static ReadResult.Accepted read(String text, String name) {
        return (ReadResult.Accepted) ScriptReader.readText(text, name);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(8), 0, 3)
                .collect(StringBuilder::new, (made, at) -> made.append("面馆\n".charAt(at)), StringBuilder::append)
                .toString();
    }
}
