package org.baiju.screenplay.finaldraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.finding.Wording;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.Element;
import org.baiju.screenplay.Emphasis.Style;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.ScriptFormat;
import org.baiju.screenplay.Scripts;
import org.baiju.screenplay.TitleEntry;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinalDraftTest {
    private static final String SHOP = """
            <?xml version="1.0" encoding="UTF-8" standalone="no" ?>
            <FinalDraft DocumentType="Script" Template="No" Version="5">
              <Content>
                <Paragraph Type="Scene Heading" Number="12A">
                  <SceneProperties Length="1 2/8" Page="3" Title="The first bowl">
                    <Summary><Paragraph><Text>She opens the shop.</Text></Paragraph></Summary>
                    <SceneArcBeats><CharacterArcBeat Name="AMING"><Paragraph><Text>Beat</Text></Paragraph></CharacterArcBeat></SceneArcBeats>
                  </SceneProperties>
                  <Text>INT. NOODLE SHOP – KITCHEN - NIGHT</Text>
                </Paragraph>
                <Paragraph Type="Action"><Text>A </Text><Text Style="Bold+Italic" TagNumber="1">cleaver</Text><Text RevisionID="2"> &amp; é 面 </Text><Text>fall.</Text></Paragraph>
                <Paragraph Type="Action"><Text></Text></Paragraph>
                <Paragraph Type="Action"/>
                <Paragraph Type="Character"><Text>AMING (V.O.) (CONT'D)</Text></Paragraph>
                <Paragraph Type="Parenthetical"><Text>(quietly)</Text></Paragraph>
                <Paragraph Type="Dialogue"><Text>The first bowl.</Text><ScriptNote ID="1"><Paragraph><Text>too soft?</Text></Paragraph></ScriptNote></Paragraph>
                <Paragraph Type="Parenthetical"><Text>beat</Text></Paragraph>
                <Paragraph Type="Dialogue"><Text><![CDATA[Is <yours>.]]></Text></Paragraph>
                <Paragraph>
                  <DualDialogue>
                    <Paragraph Type="Character"><Text>LAN</Text></Paragraph>
                    <Paragraph Type="Dialogue"><Text>Mine.</Text></Paragraph>
                    <Paragraph Type="Character"><Text>OLD WU</Text></Paragraph>
                    <Paragraph Type="Dialogue"><Text>No, mine.</Text></Paragraph>
                  </DualDialogue>
                </Paragraph>
                <Paragraph Type="Shot"><Text>CLOSE ON THE BOWL</Text></Paragraph>
                <Paragraph Type="General" Alignment="Center"><Text>THE END</Text></Paragraph>
                <Paragraph Type="End Of Act"><Text>END OF ACT ONE</Text></Paragraph>
                <Paragraph Type="Disclaimer"><Text>Any likeness is meant.</Text></Paragraph>
                <Paragraph Type="Transition"><Text>CUT TO:</Text></Paragraph>
                <Paragraph Type="Character"><Text>NOBODY</Text></Paragraph>
                <Paragraph Type="Scene Heading" Number="13" StartsNewPage="Yes"><Text>EXT. RIVER - DAY</Text></Paragraph>
              </Content>
              <TitlePage><Content><Paragraph><Text></Text></Paragraph><Paragraph Alignment="Center"><Text>NOODLES</Text></Paragraph></Content></TitlePage>
              <HeaderAndFooter><Header><Paragraph><Text>page</Text></Paragraph></Header></HeaderAndFooter>
              <Revisions><Revision ID="1" Name="Blue"/><Revision ID="2" Name="Pink"/></Revisions>
              <TagData>
                <TagCategories><TagCategory Id="c1" Name="Props"/></TagCategories>
                <TagDefinitions><TagDefinition CatId="c1" Id="d1" Label="cleaver"/></TagDefinitions>
                <Tags><Tag Number="1"><DefId>d1</DefId></Tag></Tags>
              </TagData>
            </FinalDraft>
            """;

    @Test
    void theParagraphsBecomeOneScript() {
        Script script = read(SHOP);

        assertThat(script.format()).isEqualTo(ScriptFormat.FDX);
        assertThat(script.title()).isEqualTo("NOODLES");
        List<Scene> scenes = script.scenes().toList();
        assertThat(scenes).extracting(Scene::number).containsExactly("12A", "13");
        assertThat(scenes.getFirst().lines())
                .extracting(Line::kind, Line::speaker, Line::text)
                .containsExactly(
                        tuple(LineKind.ACTION, null, "A cleaver & é 面 fall."),
                        tuple(LineKind.PARENTHETICAL, "AMING", "quietly"),
                        tuple(LineKind.DIALOGUE, "AMING", "The first bowl."),
                        tuple(LineKind.NOTE, null, "too soft?"),
                        tuple(LineKind.BARE_PARENTHETICAL, "AMING", "beat"),
                        tuple(LineKind.DIALOGUE, "AMING", "Is <yours>."),
                        tuple(LineKind.DIALOGUE, "LAN", "Mine."),
                        tuple(LineKind.DIALOGUE, "OLD WU", "No, mine."),
                        tuple(LineKind.SHOT, null, "CLOSE ON THE BOWL"),
                        tuple(LineKind.CENTERED, null, "THE END"),
                        tuple(LineKind.END_OF_ACT, null, "END OF ACT ONE"),
                        tuple(LineKind.GENERAL, null, "Any likeness is meant."),
                        tuple(LineKind.TRANSITION, null, "CUT TO:"),
                        tuple(LineKind.DIALOGUE, "NOBODY", ""),
                        tuple(LineKind.PAGE_BREAK, null, ""));
    }

    @Test
    void aSummaryIsNotGluedToTheHeading() {
        Scene scene = read(SHOP).scenes().toList().getFirst();

        assertThat(Scripts.headingOf(scene).written()).isEqualTo("INT. NOODLE SHOP – KITCHEN - NIGHT");
        assertThat(scene.properties().summary()).isEqualTo("She opens the shop.");
        assertThat(scene.properties().title()).isEqualTo("The first bowl");
        assertThat(scene.properties().length()).isEqualTo("1 2/8");
        assertThat(scene.properties().page()).isEqualTo("3");
    }

    @Test
    void stylesRevisionsAndTagsKeepTheirPlaces() {
        Scene scene = read(SHOP).scenes().toList().getFirst();

        Line action = scene.lines().getFirst();
        assertThat(action.emphasis())
                .extracting(
                        part -> action.text().substring(part.from(), part.to()),
                        part -> Set.copyOf(part.styles()),
                        part -> part.revision())
                .containsExactly(
                        tuple("cleaver", Set.of(Style.BOLD, Style.ITALIC), null), tuple(" & é 面 ", Set.of(), "Pink"));
        assertThat(scene.elements())
                .extracting(Element::category, Element::name)
                .containsExactly(tuple(Category.PROPS, "cleaver"));
    }

    @Test
    void twoWhoSpeakAtOnceAreTwoSpeeches() {
        List<Line> lines = read(SHOP).scenes().toList().getFirst().lines();

        assertThat(lines.stream()
                        .filter(line -> line.cue() != null && line.cue().dual()))
                .extracting(Line::speaker)
                .containsExactly("OLD WU");
        assertThat(lines.get(1).delivery()).isEqualTo("VO");
    }

    @Test
    void anUnknownStyleIsKeptAndReported() {
        assertThat(read(SHOP).findings())
                .filteredOn(finding -> finding.rule().equals("script.unknown-style"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.found()).isEqualTo("Disclaimer");
                    assertThat(((Where.Text) Objects.requireNonNull(finding.where())).line())
                            .isEqualTo(30);
                });
    }

    @Test
    void noTextIsLostBetweenReadingAndWriting() throws XMLStreamException {
        String again = FinalDraftWriter.write(read(SHOP));

        assertThat(contentText(again)).isEqualTo(contentText(SHOP));
        assertThat(FinalDraftWriter.write(read(again))).isEqualTo(again);
    }

    @Test
    void whatIsWrittenIsReadAsTheSameScript() {
        Script script = read(SHOP);

        Script again = read(FinalDraftWriter.write(script));

        assertThat(again.title()).isEqualTo(script.title());
        assertThat(again.frontMatter().titlePage())
                .extracting(TitleEntry::values)
                .containsExactly(List.of("NOODLES"));
        assertThat(again.scenes().map(FinalDraftTest::withoutPlaces))
                .containsExactlyElementsOf(
                        script.scenes().map(FinalDraftTest::withoutPlaces).toList());
    }

    @Test
    void anActThatCountsAnEpisodeOpensIt() {
        Script script = read(wrap("""
                <Paragraph Type="New Act"><Text>EPISODE 3: The Bowl</Text></Paragraph>
                <Paragraph Type="Scene Heading"><Text>INT. A - DAY</Text></Paragraph>
                <Paragraph Type="New Act"><Text>第四集 对岸</Text></Paragraph>
                <Paragraph Type="Scene Heading"><Text>INT. B - DAY</Text></Paragraph>
                <Paragraph Type="New Act"><Text>ACT TWO</Text></Paragraph>
                """));

        assertThat(script.episodes()).extracting(Episode::number).containsExactly(3, 4);
        assertThat(script.episodes().getLast().scenes().getLast().lines())
                .extracting(Line::kind)
                .containsExactly(LineKind.NEW_ACT);
        assertThat(FinalDraftWriter.write(read(FinalDraftWriter.write(script))))
                .isEqualTo(FinalDraftWriter.write(script));
    }

    @Test
    void aChineseScriptIsWrittenWithEveryWord() {
        Script chinese = Scripts.read("""
                《面馆》
                第1集 开门
                1-1 夜 内 面馆·后厨（闪回）
                人物：陈小满【幼年】、食客×4
                道具：擀面杖
                △小满揉面。
                陈小满（OS，轻声）：第一碗给你。
                旁白：四十二年前。
                【字幕：腊月】
                """);

        String xml = FinalDraftWriter.write(chinese);

        assertThat(xml).contains("面馆", "第1集 开门", "陈小满 幼年", "食客 4", "擀面杖", "小满揉面。", "第一碗给你。", "四十二年前。", "腊月");
        assertThat(read(xml).scenes().toList().getFirst().lines())
                .extracting(Line::text)
                .contains("第一碗给你。");
    }

    @ParameterizedTest
    @CsvSource({
        "Makeup/Hair, MAKEUP",
        "Background Actors, BACKGROUND",
        "Vehicles, VEHICLES",
        "Vehicle, VEHICLES",
        "Set Dressing, SET_DRESSING",
        "Zebras, MISCELLANEOUS"
    })
    void categoriesAreKnownByTheNamesThatFilesUse(String name, Category category) {
        assertThat(Categories.of(name)).isEqualTo(category);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<FinalDraft><Content><Paragraph Type=\"Action\"><Text>a</Text>",
                "<FinalDraft",
                "<FinalDraft><Content>&nbsp;</Content></FinalDraft>"
            })
    void aFileThatIsNotWholeIsRefusedInOneSentence(String xml) {
        if (!(ScriptReader.readText(xml, "a.fdx") instanceof ReadResult.Refused(Finding finding))) {
            throw new AssertionError("It was read");
        }
        assertThat(finding.rule()).isEqualTo("script.broken-fdx");
        assertThat(Wording.of(Rule.class, Locale.ENGLISH).say(finding)).contains("a.fdx");
    }

    @Test
    void nothingOutsideTheFileIsFetched() {
        String xml = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><FinalDraft><Content>"
                + "<Paragraph Type=\"Action\"><Text>&e;</Text></Paragraph></Content></FinalDraft>";

        switch (ScriptReader.readText(xml, "a.fdx")) {
            case ReadResult.Accepted(Script script, String _) ->
                assertThat(script.toString()).doesNotContain("root:");
            case ReadResult.Refused(Finding finding) ->
                assertThat(finding.rule()).startsWith("script.");
        }
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String xml = "<FinalDraft><Content>" + "<Paragraph>".repeat(50_000);

        assertThat(ScriptReader.readText(xml, "a.fdx")).isInstanceOf(ReadResult.Refused.class);
    }

    static LongStream seeds() {
        return new Random(11).longs(150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyParagraphsKeepTheirTextInOrder(long seed) throws XMLStreamException {
        String xml = wrap(randomParagraphs(new Random(seed)));

        Script script = read(xml);

        String again = FinalDraftWriter.write(script);
        assertThat(contentText(again)).isEqualTo(contentText(xml));
        assertThat(read(again).scenes().map(FinalDraftTest::withoutPlaces))
                .containsExactlyElementsOf(
                        script.scenes().map(FinalDraftTest::withoutPlaces).toList());
    }

    @Test
    void theSameScriptInBothFormatsSaysTheSame() throws Exception {
        Path folder = Path.of("../../shared/pagination/vikings");
        Assumptions.assumeTrue(Files.isDirectory(folder));
        Script fountain = accepted(ScriptReader.read(folder.resolve("source.fountain")));
        Script fdx = accepted(ScriptReader.read(folder.resolve("source.fdx")));

        assertThat(spoken(fdx)).isEqualTo(spoken(fountain));
        String xml = Files.readString(folder.resolve("source.fdx"));
        assertThat(contentText(FinalDraftWriter.write(fdx))).isEqualTo(contentText(xml));
    }

    private static List<String> spoken(Script script) {
        return script.scenes()
                .flatMap(scene -> scene.lines().stream())
                .filter(line -> line.kind() == LineKind.DIALOGUE)
                .map(line -> line.speaker() + ": " + line.text().replaceAll("\\s+", ""))
                .toList();
    }

    private static String randomParagraphs(Random random) {
        List<String> types = List.of(
                "Scene Heading",
                "Action",
                "Character",
                "Dialogue",
                "Parenthetical",
                "Transition",
                "General",
                "Shot",
                "New Act",
                "End of Act",
                "Lyrics",
                "",
                "Whatever");
        List<String> texts = List.of(
                "INT. A - DAY",
                "(quietly)",
                "beat)",
                "AMING (V.O.)",
                " spaces ",
                "面馆",
                "É",
                "a &lt; b &amp; c",
                "",
                "()",
                "EPISODE 2",
                "((",
                "KIM  (O.S.)",
                "*_*",
                "line&#10;break");
        var xml = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            xml.append("<Paragraph Type=\"")
                    .append(types.get(random.nextInt(types.size())))
                    .append('"');
            xml.append(random.nextInt(9) == 0 ? " Alignment=\"Center\">" : ">");
            for (int run = random.nextInt(4); run > 0; run--) {
                xml.append(random.nextBoolean() ? "<Text>" : "<Text Style=\"Bold\" RevisionID=\"1\">")
                        .append(texts.get(random.nextInt(texts.size())))
                        .append("</Text>");
            }
            xml.append("</Paragraph>\n");
        }
        return xml.toString();
    }

    private static String wrap(String paragraphs) {
        return "<?xml version=\"1.0\"?>\n<FinalDraft><Content>\n" + paragraphs + "</Content></FinalDraft>";
    }

    /** All text of the script proper, as a program that knows nothing of scripts would join it. */
    private static String contentText(String xml) throws XMLStreamException {
        XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(xml));
        var text = new StringBuilder();
        int depth = 0;
        boolean inText = false;
        boolean arc = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                depth += name.equals("Content") ? 1 : 0;
                inText = name.equals("Text");
                arc |= name.equals("SceneArcBeats");
                if (name.equals("TitlePage")) {
                    return text.toString();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth -= reader.getLocalName().equals("Content") ? 1 : 0;
                inText = false;
                arc &= !reader.getLocalName().equals("SceneArcBeats");
            } else if (event == XMLStreamConstants.CHARACTERS && inText && depth > 0 && !arc) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    private static List<Object> withoutPlaces(Scene scene) {
        return List.of(
                scene.number(),
                scene.heading() == null ? "" : scene.heading(),
                scene.properties(),
                scene.elements().stream()
                        .map(element -> element.category() + element.name())
                        .toList(),
                scene.lines().stream()
                        .map(line -> "%s %s %s %s %s %s"
                                .formatted(
                                        line.kind(),
                                        line.speaker(),
                                        line.delivery(),
                                        line.text(),
                                        line.cue(),
                                        line.emphasis()))
                        .toList());
    }

    private static Script read(String xml) {
        return accepted(ScriptReader.read(xml.getBytes(StandardCharsets.UTF_8), "shop.fdx"));
    }

    private static Script accepted(ReadResult result) {
        return switch (result) {
            case ReadResult.Accepted(Script script, String _) -> script;
            case ReadResult.Refused(Finding finding) -> fail("Refused: " + finding);
        };
    }
}
