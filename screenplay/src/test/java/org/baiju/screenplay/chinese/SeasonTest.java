package org.baiju.screenplay.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.baiju.finding.Finding;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Scripts;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.baiju.screenplay.word.WordFile;
import org.junit.jupiter.api.Test;

/** Whole seasons in three dialects, each against the exact truth of what stands in it. */
class SeasonTest {

    @Test
    void twelveEpisodesWrittenByHandAreReadWhole() throws IOException {
        Script script = Scripts.read(resource("twelve-episodes.txt"));

        assertThat(truthOf(script))
                .isEqualTo(resource("twelve-episodes.truth").lines().toList());
        assertThat(script.findings()).isEmpty();
    }

    @Test
    void eightyEpisodesThatNameThePlaceFirstAreReadWhole() {
        Season.Written season = Season.of(80, 80, Season.Dialect.PLACE_FIRST);

        Script script = Scripts.read(season.text());

        assertThat(truthOf(script)).isEqualTo(season.truth());
        assertThat(script.findings()).isEmpty();
    }

    @Test
    void aHundredEpisodesInWordWithTablesAndStylesAreReadWhole() throws IOException {
        Season.Written season = Season.of(100, 100, Season.Dialect.BRACKETED);

        Script script = read(WordFile.ofBody(bodyOf(season.text())));

        assertThat(truthOf(script)).isEqualTo(season.truth());
        assertThat(script.findings()).isEmpty();
    }

    private static Script read(byte[] docx) {
        return switch (ScriptReader.read(docx, "码头往事.docx")) {
            case ReadResult.Accepted(Script script, String _) -> script;
            case ReadResult.Refused(Finding finding) -> throw new AssertionError(finding);
        };
    }

    /** Every line a paragraph in one of four guises: runs cut in pieces, a style, a soft break, a table cell. */
    private static String bodyOf(String text) {
        List<String> lines = text.lines().toList();
        var body = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int half = line.length() / 2;
            switch (i % 4) {
                case 0 ->
                    body.append("<w:p><w:pPr><w:pStyle w:val=\"a3\"/></w:pPr>" + run(line.substring(0, half))
                            + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + line.substring(half)
                            + "</w:t></w:r></w:p>");
                case 1 -> body.append("<w:tbl><w:tr><w:tc><w:p>" + run(line) + "</w:p></w:tc></w:tr></w:tbl>");
                case 2 -> body.append("<w:p>" + run(line) + "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>");
                default -> body.append("<w:r><w:br/></w:r>" + run(line) + "</w:p>");
            }
        }
        return lines.size() % 4 == 3 ? body.append("</w:p>").toString() : body.toString();
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static List<String> truthOf(Script script) {
        List<String> truth = new ArrayList<>();
        script.episodes().forEach(episode -> {
            truth.add("episode " + episode.number());
            episode.scenes().forEach(scene -> {
                truth.add(truthOf(scene));
                scene.lines().stream().filter(line -> line.cue() != null).forEach(line -> truth.add(truthOf(line)));
            });
        });
        return truth;
    }

    private static String truthOf(Scene scene) {
        Heading heading = Scripts.headingOf(scene);
        String time = heading.time() == null ? "" : heading.time().written();
        String where = heading.intExt() == null
                ? ""
                : switch (heading.intExt()) {
                    case INT -> "内";
                    case EXT -> "外";
                    case INT_EXT -> "内外";
                };
        return "scene %d-%s|%s|%s|%s|%s|%s|%s"
                .formatted(
                        scene.episode(),
                        scene.label(),
                        heading.place(),
                        time,
                        where,
                        String.join("、", heading.flags()),
                        String.join("、", scene.castNames()),
                        String.join("、", scene.props()));
    }

    private static String truthOf(Line line) {
        return "speech %s|%s|%s"
                .formatted(
                        line.speaker() == null ? "" : line.speaker(),
                        line.delivery() == null ? "" : line.delivery(),
                        line.text());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SeasonTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
