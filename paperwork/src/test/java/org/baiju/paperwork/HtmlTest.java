package org.baiju.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;
            陈小满 & 周桂香             | 陈小满 &amp; 周桂香
            &lt;                      | &amp;lt;
            "面馆"                     | &quot;面馆&quot;
            她说：'走'。                | 她说：'走'。
            """)
    void textNeverBecomesMarkup(String text, String escaped) {
        assertThat(new Html().text(text)).hasToString(escaped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"面\u0000馆", "面\u0008馆", "面\n馆", "面\uFFFE馆", "面\uFFFF馆", "面\uD83C馆", "面\uDF5C馆"})
    void whatNoPageMayHoldBecomesASpace(String text) {
        assertThat(new Html().text(text)).hasToString("面 馆");
    }

    @Test
    void charactersBeyondTheBasicPlaneStayWhole() {
        assertThat(new Html().text("𠮷野家🍜")).hasToString("𠮷野家🍜");
    }

    @Test
    void anElementEscapesItsTextAndKeepsItsClass() {
        assertThat(new Html().element("td", "role", "<b>").element("p", "&").raw("<br/>"))
                .hasToString("<td class=\"role\">&lt;b&gt;</td><p>&amp;</p><br/>");
    }

    @Test
    void theStyleSheetNamesTheFooterAndTheWordsAroundThePageNumber() {
        assertThat(Html.style("call-sheet.css", "巷口 · 第 1 天", "第 | 页 / 共 | 页"))
                .contains("@bottom-left { content: \"巷口 · 第 1 天\";")
                .contains("content: \"第 \" counter(page) \" 页 / 共 \" counter(pages) \" 页\";");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"; } body { display: none", "</style><script>", "\\", "a\nb", "面\uFFFE馆", "面\uD83C馆"})
    void aFooterCannotEndItsStringOrTheStyleSheet(String title) {
        String style = Html.style("call-sheet.css", title, "第 | 页 / 共 | 页");

        String footer = style.substring(style.indexOf("content: ") + 9, style.indexOf("; font-family"));
        assertThat(footer).startsWith("\"").endsWith("\"");
        assertThat(footer.substring(1, footer.length() - 1))
                .doesNotContainPattern("[\"<>&\\\\\\n\uFFFE]")
                .isEqualTo(new Html()
                        .text(footer.substring(1, footer.length() - 1))
                        .toString());
    }

    @Test
    void aTitleThatLooksLikeAPlaceholderIsPrintedAsItIs() {
        assertThat(Html.style("call-sheet.css", "@before@ 与 @after@", "第 | 页 / 共 | 页"))
                .contains("content: \"@before@ 与 @after@\";")
                .contains("content: \"第 \" counter(page)");
    }
}
