package org.baiju.screenplay.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.baiju.screenplay.text.SourceLine;
import org.baiju.screenplay.text.TextDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
    private static final String TEXT = "《巷口》\n1-1 日 内 面馆\n△她把面甩进竹篓。\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "GB2312", "UTF-16"})
    void theUsualEncodingsGiveTheSameText(String charset) {
        byte[] bytes = TEXT.getBytes(Charset.forName(charset));

        assertThat(FileKind.of(bytes)).isEqualTo(FileKind.TEXT);
        assertThat(TextDecoder.decode(bytes)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"EFBBBF, UTF-8", "FFFE, UTF-16LE", "FEFF, UTF-16BE"})
    void aMarkTellsTheEncodingAndIsNoText(String mark, String charset) {
        byte[] bytes =
                HexFormat.of().parseHex(mark + HexFormat.of().formatHex(TEXT.getBytes(Charset.forName(charset))));

        assertThat(TextDecoder.decode(bytes)).isEqualTo(TEXT);
    }

    @Test
    void charactersOfFourBytesAreReadInBothEncodings() {
        String rare = "𠮷野家开门了。";

        assertThat(TextDecoder.decode(rare.getBytes(StandardCharsets.UTF_8))).isEqualTo(rare);
        assertThat(TextDecoder.decode(rare.getBytes(Charset.forName("GB18030"))))
                .isEqualTo(rare);
    }

    @Test
    void textThatIsCutInsideACharacterIsNotGuessedAt() {
        byte[] odd = HexFormat.of().parseHex("fffe4b4e2d");

        assertThat(TextDecoder.canDecode(odd)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextDecoder.decode(odd))
                .withMessageContaining("GB18030");
    }

    @Test
    void utf16WithoutAMarkIsNoTextWeRead() {
        assertThat(FileKind.of(TEXT.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(FileKind.BINARY);
    }

    @Test
    void controlCharactersAsEditorsLeaveThemAreText() {
        assertThat(FileKind.of("面馆\f\t\r\n\u000B\u001A".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileKind.TEXT);
        assertThat(FileKind.of("面馆\u0001".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileKind.BINARY);
    }

    @ParameterizedTest
    @CsvSource({
        "474946383961, IMAGE",
        "49492a0008000000, IMAGE",
        "4d4d002a00000008, IMAGE",
        "524946460000000057454250, IMAGE",
        "000000186674797068656963, IMAGE",
        "504b0506000000000000, ZIP",
        "255044462d, PDF",
        "d0cf11e0a1b11ae1, WORD_97",
        "81ff, BINARY"
    })
    void filesAreKnownByTheirFirstBytes(String hex, FileKind kind) {
        assertThat(FileKind.of(HexFormat.of().parseHex(hex))).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndingCountsLinesAlikeAndKeepsOffsets(String ending) {
        String text = String.join(ending, "一", "", "二三");

        assertThat(SourceLine.linesOf(text)).extracting(SourceLine::text).containsExactly("一", "", "二三");
        assertThat(SourceLine.linesOf(text))
                .allSatisfy(line -> assertThat(text.substring(line.offset())).startsWith(line.text()));
        assertThat(SourceLine.linesOf(text)).extracting(SourceLine::number).containsExactly(1, 2, 3);
    }

    @Test
    void fullWidthFormsAreNarrowedOneForOne() {
        String written = "１－１　日／内\u00A0面馆：（雨）～";

        assertThat(SourceLine.plain(written)).isEqualTo("1-1 日/内 面馆:(雨)~").hasSameSizeAs(written);
    }

    @ParameterizedTest
    @CsvSource({"面馆.第三稿.docx, 面馆.第三稿", ".docx, .docx", "面馆, 面馆"})
    void aScriptWithoutTitleIsCalledAsItsFileWithoutTheEnding(String file, String title) {
        byte[] bytes = "1-1 日 内 面馆\n△下面。".getBytes(StandardCharsets.UTF_8);

        assertThat(ScriptReader.read(bytes, file))
                .isInstanceOfSatisfying(
                        ReadResult.Accepted.class,
                        accepted -> assertThat(accepted.script().title()).isEqualTo(title));
    }
}
