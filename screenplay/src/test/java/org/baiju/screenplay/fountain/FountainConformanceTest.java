package org.baiju.screenplay.fountain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.baiju.screenplay.Cue;
import org.baiju.screenplay.DayPart;
import org.baiju.screenplay.Emphasis;
import org.baiju.screenplay.Emphasis.Style;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.IntExt;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.TimeOfDay;
import org.baiju.screenplay.TitleEntry;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The elements of Fountain 1.1, one by one, and the traps in which other parsers were seen. A script is shown as its
 * elements parted by slashes: H heading, A action, D dialogue (D^ the second of two who speak at once), P parenthetical,
 * T transition, L lyric, C centered, N note, X boneyard, S section with its level, = synopsis, B page break, E episode;
 * ¶ is a line break.
 */
class FountainConformanceTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            INT. BRICK'S ROOM - DAY              | H INT. BRICK'S ROOM - DAY
            EXT. BRICK'S POOL - DAY              | H EXT. BRICK'S POOL - DAY
            int. brick's room - day              | H int. brick's room - day
            Ext. Pool - Night                    | H Ext. Pool - Night
            INT BRICK'S ROOM                     | H INT BRICK'S ROOM
            EST. CITY - DAWN                     | H EST. CITY - DAWN
            EST CITY                             | H EST CITY
            INT./EXT. CAR - DAY                  | H INT./EXT. CAR - DAY
            INT/EXT CAR - DAY                    | H INT/EXT CAR - DAY
            I/E CAR - DAY                        | H I/E CAR - DAY
            I/E. CAR - DAY                       | H I/E. CAR - DAY
            .SNIPER SCOPE POV                    | H SNIPER SCOPE POV
            .binoculars A FORCED SCENE           | H binoculars A FORCED SCENE
            .1 LATER                             | H 1 LATER
            ...where the story begins.           | A ...where the story begins.
            ..two dots                           | A ..two dots
            INT. HOUSE - DAY #1#                 | H INT. HOUSE - DAY #1
            INT. HOUSE - DAY #1A#                | H INT. HOUSE - DAY #1A
            INT. HOUSE - DAY #1-A#               | H INT. HOUSE - DAY #1-A
            INT. HOUSE - DAY #I-1-A#             | H INT. HOUSE - DAY #I-1-A
            INT. HOUSE - DAY - FLASHBACK (1944) #110A.# | H INT. HOUSE - DAY - FLASHBACK (1944) #110A.
            .FORCED #7#                          | H FORCED #7
            INTERIOR MONOLOGUE OF A MAN          | A INTERIOR MONOLOGUE OF A MAN
            EXTRA LARGE COFFEE                   | A EXTRA LARGE COFFEE
            INTO THE NIGHT                       | A INTO THE NIGHT
            Estimates arrive.                    | A Estimates arrive.
            """)
    void sceneHeadings(String line, String expected) {
        assertThat(dump(line + "\n\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            INT. KITCHEN - DAY                 | INT     | KITCHEN            | DAY
            EXT. RIVER BANK - NIGHT            | EXT     | RIVER BANK         | NIGHT
            INT./EXT. CAR (MOVING) - DUSK      | INT_EXT | CAR (MOVING)       | DUSK
            I/E CAR - DAWN                     | INT_EXT | CAR                | DAWN
            INT. LOBBY - MIDNIGHT              | INT     | LOBBY              | MIDNIGHT
            INT. HOUSE - KITCHEN - MORNING     | INT     | HOUSE - KITCHEN    | MORNING
            EXT. FIELD                         | EXT     | FIELD              | -
            INT. OFFICE - CONTINUOUS           | INT     | OFFICE             | CONTINUOUS
            INT. OFFICE - MOMENTS LATER        | INT     | OFFICE             | MOMENTS LATER
            INT. CAR - NIGHT - LATER           | INT     | CAR                | NIGHT
            INT. HOUSE - HALL - DAY - CONTINUOUS | INT   | HOUSE - HALL       | DAY
            INT. NIGHT CLUB - LATER            | INT     | NIGHT CLUB         | LATER
            INT. CAR - LATER - CONTINUOUS      | INT     | CAR - LATER        | CONTINUOUS
            """)
    void theFieldsOfAHeading(String line, IntExt intExt, String place, @Nullable String time) {
        Heading heading = heading(read(line + "\n\nAction.\n").scenes().toList().getFirst());

        assertThat(heading.intExt()).isEqualTo(intExt);
        assertThat(heading.place()).isEqualTo(place);
        assertThat(heading.time() == null ? null : heading.time().written()).isEqualTo(time);
    }

    @Test
    void howASceneFollowsTheOneBeforeIsKeptBesideItsTime() {
        Heading heading = heading(read("INT. CAR - NIGHT - LATER (RAIN)\n\nAction.\n")
                .scenes()
                .toList()
                .getFirst());

        assertThat(heading.time()).isEqualTo(new TimeOfDay("NIGHT", DayPart.NIGHT));
        assertThat(heading.flags()).containsExactly("LATER", "RAIN");
        assertThat(heading.written()).isEqualTo("INT. CAR - NIGHT - LATER (RAIN)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            INT. HOUSE - KITCHEN - DAY           | HOUSE         | KITCHEN
            INT. HOUSE - KITCHEN - PANTRY - DAY  | HOUSE         | KITCHEN - PANTRY
            INT. HOUSE -- KITCHEN - DAY          | HOUSE         | KITCHEN
            INT. HOUSE/KITCHEN - DAY             | HOUSE         | KITCHEN
            INT. X-RAY ROOM - DAY                | X-RAY ROOM    | -
            INT. HOSPITAL - X-RAY ROOM - DAY     | HOSPITAL      | X-RAY ROOM
            """)
    void thePlaceOfASluglineIsToldFromItsSet(String line, String location, @Nullable String set) {
        Heading heading = heading(read(line + "\n\nAction.\n").scenes().toList().getFirst());

        assertThat(heading.location()).isEqualTo(location);
        assertThat(heading.set()).isEqualTo(set);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            STEEL\\nHello.                             | D STEEL: Hello.
            STEEL (O.S.)\\nHello.                      | D STEEL (O.S.): Hello.
            STEEL (on the radio)\\nHello.              | D STEEL (on the radio): Hello.
            STEEL (V.O.) (CONT'D)\\nHello.             | D STEEL (V.O.) (CONT'D): Hello.
            R2D2\\nBeep.                               | D R2D2: Beep.
            23\\nBeep.                                 | A 23¶Beep.
            2001\\n2002                                | A 2001¶2002
            @McCLANE\\nYippie ki-yay!                  | D McCLANE: Yippie ki-yay!
            @23\\nBeep.                                | D 23: Beep.
            @@TOM\\nBeep.                              | D @TOM: Beep.
            ÉLODIE\\nOui.                              | D ÉLODIE: Oui.
            ИВАН\\nДа.                                 | D ИВАН: Да.
            Élodie\\nOui.                              | A Élodie¶Oui.
            MRS. O'NEIL\\nYes.                         | D MRS. O'NEIL: Yes.
            陈小满\\n来了。                             | A 陈小满¶来了。
            سلمى\\nمرحبا                               | A سلمى¶مرحبا
            @陈小满\\n来了。                            | D 陈小满: 来了。
            STEEL                                      | A STEEL
            STEEL\\n\\nHello.                           | A STEEL / A Hello.
            STEEL\\n(beat)\\nHello.                     | P STEEL: beat / D STEEL: Hello.
            STEEL\\nHello.\\n(beat)\\nYou.               | D STEEL: Hello. / P STEEL: beat / D STEEL: You.
            STEEL\\nOne.\\nTwo.                         | D STEEL: One.¶Two.
            STEEL\\nOne.\\n  \\nTwo.                     | D STEEL: One.¶¶Two.
            STEEL\\nOne.\\n\\nTwo.                       | D STEEL: One. / A Two.
            BRICK\\nA.\\n\\nSTEEL ^\\nB.                  | D BRICK: A. / D^ STEEL: B.
            BRICK\\nA.\\n\\nSTEEL^\\nB.                   | D BRICK: A. / D^ STEEL: B.
            BRICK\\nA.\\n\\nSTEEL (V.O.) ^\\nB.           | D BRICK: A. / D^ STEEL (V.O.): B.
            BRICK\\nA.\\n\\n@McAVOY ^\\nB.                | D BRICK: A. / D^ McAVOY: B.
            STEEL\\n~Happy birthday                     | L STEEL: Happy birthday
            STEEL\\n(singing)\\n~La\\n~la                 | P STEEL: singing / L STEEL: La¶la
            """)
    void speeches(String text, String expected) {
        assertThat(dump(text + "\n\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CUT TO:                         | T CUT TO:
            SMASH CUT TO:                   | T SMASH CUT TO:
            DISSOLVE TO:                    | T DISSOLVE TO:
            > FADE OUT.                     | T FADE OUT.
            >Burn to White.                 | T Burn to White.
            Cut to:                         | A Cut to:
            FADE IN:                        | A FADE IN:
            > THE END <                     | C THE END
            >THE END<                       | C THE END
            >One<\\n>Two<                   | C One¶Two
            ~Willy Wonka!                   | L Willy Wonka!
            ~One\\n~Two                      | L One¶Two
            ===                             | B
            =====                           | B
            ==                              | = =
            = He comes home.                | = He comes home.
            =He comes home.                 | = He comes home.
            ## Sequence                     | S2 Sequence
            ### Scene                       | S3 Scene
            #### Beat                       | S4 Beat
            !INT. NOT A HEADING             | A INT. NOT A HEADING
            !STEEL\\nHello.                  | A STEEL¶Hello.
            !> not a transition             | A > not a transition
            [[A note.]]                     | N A note.
            [[A note\\nover two lines.]]     | N A note¶over two lines.
            [[A note\\n  \\nwith a gap.]]     | N A note¶¶with a gap.
            One line.\\nSame paragraph.      | A One line.¶Same paragraph.
            One.\\n\\nTwo.                    | A One. / A Two.
            One.\\n\\n\\n\\nTwo.                | A One. / A Two.
            """)
    void otherElements(String text, String expected) {
        assertThat(dump("\n" + text + "\n\n")).isEqualTo(expected);
    }

    @Test
    void actionKeepsItsIndentAndTabsAreFourSpaces() {
        assertThat(line("INT. A - DAY\n\n    indented\n").text()).isEqualTo("    indented");
        assertThat(line("INT. A - DAY\n\n\ttabbed\n").text()).isEqualTo("    tabbed");
    }

    @Test
    void aTransitionNeedsBlankLinesAround() {
        assertThat(dump("Text\nCUT TO:\n\n")).isEqualTo("A Text¶CUT TO:");
        assertThat(dump("\nCUT TO:\nMore.\n")).doesNotContain("T CUT TO:");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            *one*                | one              | ITALIC 0-3
            **one**              | one              | BOLD 0-3
            ***one***            | one              | BOLD+ITALIC 0-3
            _one_                | one              | UNDERLINE 0-3
            _*one*_              | one              | ITALIC+UNDERLINE 0-3
            **_one_**            | one              | BOLD+UNDERLINE 0-3
            a *b* c              | a b c            | ITALIC 2-3
            *a* and **b**        | a and b          | ITALIC 0-1, BOLD 6-7
            2 * 3 * 4            | 2 * 3 * 4        | ``
            a * b                | a * b            | ``
            \\*not italic\\*      | *not italic*     | ``
            \\_not under\\_       | _not under_      | ``
            *open                | *open            | ``
            **bold *both* bold** | bold both bold   | BOLD 0-5, BOLD+ITALIC 5-9, BOLD 9-14
            """)
    void emphasis(String written, String text, String parts) {
        Line line = line("INT. A - DAY\n\n" + written + "\n");

        assertThat(line.text()).isEqualTo(text);
        assertThat(String.join(
                        ", ",
                        line.emphasis().stream()
                                .map(FountainConformanceTest::part)
                                .toList()))
                .isEqualTo(parts);
    }

    @Test
    void emphasisDoesNotReachOverALineBreak() {
        Line line = line("INT. A - DAY\n\n*one\ntwo*\n");

        assertThat(line.text()).isEqualTo("*one\ntwo*");
        assertThat(line.emphasis()).isEmpty();
    }

    @Test
    void aNoteInsideALineStaysThereAndIsNotPlayed() {
        Line line = line("INT. A - DAY\n\nHe runs [[where to?]] home.\n");

        assertThat(line.text()).isEqualTo("He runs [[where to?]] home.");
        assertThat(line.playedText()).isEqualTo("He runs  home.");
        assertThat(line.emphasis()).extracting(Emphasis::styles).containsExactly(Set.of(Style.NOTE));
    }

    @Test
    void boneyardsAreKeptApartHoweverLongTheyAre() {
        assertThat(dump("One.\n\n/*\nINT. CUT - DAY\n\nGone.\n*/\n\nTwo.\n"))
                .startsWith("A One. / X")
                .endsWith("A Two.");
        assertThat(read("One.\n\n/*\nINT. CUT - DAY\n*/\n\nTwo.\n").scenes()).hasSize(1);
        assertThat(dump("One /* gone */ two.\n"))
                .contains("A One")
                .contains("X")
                .contains("gone");
    }

    @Test
    void aTitlePageHasKeysAndValuesOfSeveralLines() {
        Script script = read("""
                Title:
                    _**BRICK & STEEL**_
                    _**FULL RETIRED**_
                Credit: Written by
                Author: Stu Maschwitz
                Draft date: 1/20/2012
                Contact:
                \tNext Level Productions
                \t1588 Mission Dr.
                Weird key: kept

                INT. A - DAY
                """);

        assertThat(script.title()).isEqualTo("BRICK & STEEL FULL RETIRED");
        assertThat(script.frontMatter().titlePage())
                .extracting(TitleEntry::key)
                .containsExactly("Title", "Credit", "Author", "Draft date", "Contact", "Weird key");
        assertThat(script.frontMatter().titlePage().get(4).values())
                .containsExactly("Next Level Productions", "1588 Mission Dr.");
        assertThat(script.scenes()).hasSize(1);
    }

    @Test
    void aFirstLineWithAColonThatIsNoKeyIsText() {
        assertThat(dump("CUT TO:\n\nINT. A - DAY\n")).isEqualTo("T CUT TO: / H INT. A - DAY");
        assertThat(read("INT. A - DAY\n\nNote: this.\n").frontMatter().titlePage())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"lf", "crlf", "cr"})
    void lineEndsDoNotMatterAndPositionsAreExact(String ends) {
        String end = ends.equals("lf") ? "\n" : ends.equals("crlf") ? "\r\n" : "\r";
        String text = String.join(end, "Title: A", "", "INT. A - DAY", "", "Action.", "", "STEEL", "Hello.", "");

        Script script = read(text);

        assertThat(dump(text)).isEqualTo("H INT. A - DAY / A Action. / D STEEL: Hello.");
        for (Line line : script.scenes().toList().getFirst().lines()) {
            String word = line.cue() == null ? line.text() : line.cue().name();
            assertThat(text.startsWith(word, line.at().offset())
                            || text.startsWith(line.text(), line.at().offset()))
                    .as(line.toString())
                    .isTrue();
        }
    }

    @Test
    void aByteOrderMarkIsNoText() {
        byte[] marked = "\uFEFFTitle: A\n\nINT. A - DAY\n".getBytes(StandardCharsets.UTF_8);

        for (ReadResult result : List.of(
                ScriptReader.read(marked, "a.fountain"),
                ScriptReader.readText("\uFEFFTitle: A\n\nINT. A - DAY\n", "a.fountain"))) {
            assertThat(result)
                    .isInstanceOfSatisfying(
                            ReadResult.Accepted.class,
                            read -> assertThat(read.script().title()).isEqualTo("A"));
        }
    }

    @Test
    void aSlashAndAStarInATitlePagesKeyOpenNoBoneyard() {
        String written = FountainWriter.write(read("Key \\/* here: value\n\nINT. A - DAY\n\nOne.\n\n/* cut */\n"));

        assertThat(FountainWriter.write(read(written))).isEqualTo(written);
        assertThat(read(written).frontMatter().titlePage())
                .extracting(TitleEntry::key)
                .contains("Key /* here");
    }

    @Test
    void sectionsOfTheFirstLevelAreEpisodes() {
        Script script = read("""
                # Episode 1: The Bowl

                INT. A - DAY

                ## Teaser

                One.

                # 第二集 对岸

                EXT. B - NIGHT

                Two.

                # Coda

                INT. C - DAY
                """);

        assertThat(script.episodes()).extracting(Episode::number).containsExactly(1, 2, 3);
        assertThat(script.episodes()).extracting(Episode::title).containsExactly("The Bowl", "对岸", "Coda");
        assertThat(script.episodes()
                        .getFirst()
                        .scenes()
                        .getFirst()
                        .lines()
                        .getFirst()
                        .level())
                .isEqualTo(2);
    }

    @Test
    void aScriptWithoutSectionsIsOneEpisode() {
        assertThat(read("INT. A - DAY\n\nOne.\n").episodes())
                .extracting(Episode::number)
                .containsExactly(1);
    }

    @Test
    void textAboveTheFirstHeadingIsASceneWithoutOne() {
        Script script = read("FADE IN:\n\nINT. A - DAY\n");

        assertThat(script.scenes().toList().getFirst().heading()).isNull();
        assertThat(script.scenes().toList().getFirst().label()).isEqualTo("0");
    }

    @Test
    void aHeadingGluedToItsActionIsStillAHeading() {
        assertThat(dump("\nINT. A - DAY\nOne.\n")).isEqualTo("H INT. A - DAY / A One.");
    }

    private static String dump(String text) {
        List<String> elements = new ArrayList<>();
        for (Episode episode : read(text).episodes()) {
            if (!episode.written().isEmpty()) {
                elements.add("E " + episode.written());
            }
            for (Scene scene : episode.scenes()) {
                if (scene.heading() != null) {
                    elements.add(
                            "H " + scene.heading().written() + (scene.number().isEmpty() ? "" : " #" + scene.number()));
                }
                String[] speech = {""};
                scene.lines().forEach(line -> elements.add(show(line, speech)));
            }
        }
        return String.join(" / ", elements).replace("\n", "¶");
    }

    private static String show(Line line, String[] speech) {
        Cue cue = line.cue();
        if (cue != null) {
            speech[0] = cue.name() + (cue.extension() == null ? "" : " (" + cue.extension() + ")");
        }
        String mark = switch (line.kind()) {
            case ACTION -> "A";
            case DIALOGUE -> cue != null && cue.dual() ? "D^" : "D";
            case PARENTHETICAL -> "P";
            case TRANSITION -> "T";
            case LYRIC -> "L";
            case CENTERED -> "C";
            case NOTE -> "N";
            case SECTION -> "S" + line.level();
            case SYNOPSIS -> "=";
            case PAGE_BREAK -> "B";
            case BONEYARD -> "X";
            default -> line.kind().name();
        };
        return (mark + " " + (line.speaker() == null ? "" : speech[0] + ": ") + line.text()).strip();
    }

    private static String part(Emphasis part) {
        return String.join("+", part.styles().stream().map(Style::name).sorted().toList()) + " " + part.from() + "-"
                + part.to();
    }

    private static Line line(String text) {
        return read(text).scenes().toList().getFirst().lines().getFirst();
    }

    private static Heading heading(Scene scene) {
        return Objects.requireNonNull(scene.heading());
    }

    private static Script read(String text) {
        // In a table a line break is written as two characters.
        return FountainReader.read(text.replace("\\n", "\n"), "test.fountain");
    }
}
