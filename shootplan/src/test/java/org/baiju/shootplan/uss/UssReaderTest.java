package org.baiju.shootplan.uss;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baiju.finding.Finding;
import org.baiju.finding.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UssReaderTest {
    @TempDir
    Path folder;

    static UssResult.Read read(String json) {
        return (UssResult.Read) UssReader.read(json.getBytes(UTF_8));
    }

    private static Finding refused(byte[] bytes) {
        return ((UssResult.Refused) UssReader.read(bytes)).why();
    }

    @Test
    void theDocumentsSpellingIsRead() {
        UssSchedule schedule = read(Noodles.DOCUMENTS).schedule();

        assertThat(schedule.heading(UssHeading.PROJECT)).contains("夜市面馆");
        assertThat(schedule.heading(UssHeading.VERSION)).contains("1.0.0");
        assertThat(schedule.heading(UssHeading.COMPANY)).isEmpty();
        UssBreakdown first = Noodles.of(schedule.breakdownsById(), "b1");
        assertThat(first.kind()).isEqualTo(UssBreakdown.Kind.SCENE);
        assertThat(first.eighths()).isEqualTo(OptionalInt.of(12));
        assertThat(first.durationMillis()).isEqualTo(5_400_000);
        assertThat(Noodles.of(schedule.breakdownsById(), "n1").bannerText()).isEqualTo("公司休息");
        assertThat(schedule.elementsOf(Ucid.CAST_MEMBERS).keySet()).containsExactly("lan", "zhou");
        UssElement lan = Noodles.of(schedule.elementsOf(Ucid.CAST_MEMBERS), "lan");
        assertThat(lan.boardId()).isEqualTo("1");
        assertThat(lan.isBoardIdLocked()).isTrue();
        assertThat(lan.dood()).isEqualTo(new UssElement.Dood(true, true, false, 10L));
        assertThat(lan.linked()).containsExactly("pot");
        assertThat(schedule.categories().get(3).elements()).containsExactly("zhou", "lan");
        assertThat(schedule.categories().get(5).standard()).isEmpty();
    }

    @Test
    void bothSpellingsSayTheSame() {
        UssSchedule documents = read(Noodles.DOCUMENTS).schedule();
        UssSchedule sample = read(Noodles.SAMPLE).schedule();

        assertThat(sample.headings()).isEqualTo(documents.headings());
        assertThat(sample.categories()).isEqualTo(documents.categories());
        assertThat(sample.elements()).isEqualTo(documents.elements());
        assertThat(sample.breakdowns()).isEqualTo(documents.breakdowns());
        assertThat(sample.calendars()).isEqualTo(documents.calendars());
        assertThat(sample.board("First")).isEqualTo(documents.board("First"));
    }

    @Test
    void aGoodFileHasNoFindingButTheDayBreakThatItsListsDoNotNeed() {
        assertThat(read(Noodles.DOCUMENTS).findings()).isEmpty();
        assertThat(read(Noodles.SAMPLE).findings()).extracting(Finding::rule).containsExactly("uss.not-on-board");
    }

    @Test
    void fieldsBeyondTheStandardAreKept() {
        UssSchedule schedule = read(Noodles.DOCUMENTS).schedule();

        assertThat(schedule.extras().fields().get("_paywall")).hasToString("[10,11.50]");
        assertThat(schedule.around().fields()).containsOnlyKeys("_exporter");
        assertThat(schedule.breakdowns().get(1).extras().fields().get("_hook")).hasToString("{\"at\":58}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"pages\": 1.5 | \"pages\": \"lots\" | uss.wrong-type | breakdowns[0].pages",
                "\"pages\": 1.5 | \"pages\": -1 | uss.wrong-type | breakdowns[0].pages",
                "\"pages\": 1.5 | \"pages\": 1e999999 | uss.wrong-type | breakdowns[0].pages",
                "\"pages\": 1.5 | \"pages\": 1.3 | uss.pages-not-in-eighths | breakdowns[0].pages",
                "\"time\": 5400000 | \"time\": 0.5 | uss.wrong-type | breakdowns[0].time",
                "\"time\": 5400000 | \"time\": 1, \"duration\": 2 | uss.spelled-twice | breakdowns[0].duration",
                "\"scene\": \"1-1\" | \"scene\": 7 | uss.number-as-text | breakdowns[0].scene",
                "\"scene\": \"1-1\" | \"scene\": [] | uss.wrong-type | breakdowns[0].scene",
                "\"id\": \"b1\", | | uss.id-missing | breakdowns[0]",
                "\"id\": \"b1\" | \"id\": \"b2\" | uss.id-twice | breakdowns[1]",
                "\"type\": \"day\" | \"type\": \"week\" | uss.wrong-type | breakdowns[2].type",
                "\"pot\"]}, | \"gone\"]}, | uss.leads-nowhere | breakdowns[0].elements",
                "[\"pot\"], | [\"pot\", null], | uss.wrong-type | elements[0].linkedElements[1]",
                "[\"stall\", | [\"lan\", \"stall\", | uss.two-categories | categories",
                "\"elementIdLock\": true | \"elementIdLock\": 1 | uss.wrong-type | elements[0].elementIdLock",
                "\"daysOff\": [1] | \"daysOff\": [7] | uss.wrong-type | elements[1].daysOff[0]",
                "\"d1\", \"b1\"] | \"d1\", \"b1\", \"b2\"] | uss.twice-on-board | stripboards[0].boards[0]",
                "\"breakdownIds\": [\"b3\"] | \"breakdownIds\": [] | uss.not-on-board | stripboards[0]",
                "\"breakdownIds\": [\"b3\"] | \"breakdownIds\": [[\"b3\", 1.5e0]] | uss.number-as-text | stripboards[0].boards[1].breakdownIds[0]",
                "\"calendar\": \"k1\" | \"calendar\": \"k2\" | uss.leads-nowhere | stripboards[0].calendar",
                "\"type\": \"start\" | \"type\": \"begin\" | uss.no-start | calendars[0]",
                "\"date\": \"2026-03-07 | \"date\": \"7 March | uss.no-start | calendars[0]",
                "\"boards\": [ | \"boards\": [5, | uss.wrong-type | stripboards[0].boards[0]",
            })
    void whatIsOddIsFoundWhereItIs(String from, String to, String rule, String path) {
        assertThat(Noodles.DOCUMENTS).contains(from);

        UssResult.Read read = read(replaceFirst(Noodles.DOCUMENTS, from, to == null ? "" : to));

        assertThat(read.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.where()).hasToString("Thing[name=" + path + "]");
        });
    }

    private static String replaceFirst(String text, String from, String to) {
        int at = text.indexOf(from);
        return text.substring(0, at) + to + text.substring(at + from.length());
    }

    @Test
    void whatCannotBeReadIsKeptUnderAnotherName() {
        UssResult.Read read =
                read(Noodles.DOCUMENTS.replace("\"pages\": 1.5", "\"pages\": \"lots\", \"_unread_pages\": 0"));

        UssBreakdown first = read.schedule().breakdowns().getFirst();
        assertThat(first.pages()).isNull();
        assertThat(Noodles.of(first.extras().fields(), "_unread_pages_").asString())
                .isEqualTo("lots");
    }

    @Test
    void twoUnreadableValuesOfOneFieldAreBothKept() {
        UssBoard board = read(Noodles.DOCUMENTS.replace(
                        "\"breakdownIds\": [\"b3\"]", "\"breakdownIds\": 5, \"breakdownArrays\": [true]"))
                .schedule()
                .stripboards()
                .getFirst()
                .boards()
                .getLast();

        assertThat(board.pieces()).isEmpty();
        assertThat(board.extras().fields().values())
                .extracting(Object::toString)
                .containsExactly("5", "[true]");
    }

    @Test
    void severalThingsWithOneIdMeanTheFirst() {
        UssSchedule schedule = read(Noodles.DOCUMENTS.replace("\"id\": \"b2\"", "\"id\": \"b1\""))
                .schedule();

        assertThat(schedule.breakdowns()).hasSize(5);
        assertThat(Noodles.of(schedule.breakdownsById(), "b1").scene()).isEqualTo("1-1");
    }

    @Test
    void pagesAreRoundedUpToEighths() {
        BigDecimal odd = new BigDecimal("1.30");
        UssBreakdown scene = read(Noodles.DOCUMENTS.replace("\"pages\": 1.5", "\"pages\": 1.30"))
                .schedule()
                .breakdowns()
                .getFirst();

        assertThat(scene.pages()).isEqualByComparingTo(odd);
        assertThat(scene.eighths()).isEqualTo(OptionalInt.of(11));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "[]", "nonsense", "{\"a\": 1,}", "{\"a\": 1} x", "{\"a\": 1, \"a\": 2}", "\0"})
    void whatIsNoJsonOrNoScheduleIsRefused(String text) {
        assertThat(refused(text.getBytes(UTF_8)).rule()).isIn("uss.broken-json", "uss.no-schedule");
    }

    @Test
    void aTruncatedFileIsRefusedWithThePlaceWhereItEnds() {
        byte[] whole = Noodles.DOCUMENTS.strip().getBytes(UTF_8);
        for (int length = 0; length < whole.length; length += 7) {
            Finding why = refused(Arrays.copyOf(whole, length));
            assertThat(why.rule()).isIn("uss.broken-json", "uss.no-schedule");
            if (why.rule().equals("uss.broken-json")) {
                assertThat(why.found()).matches("[0-9]+:[0-9]+");
            }
        }
    }

    @Test
    void aDeepFileIsRefusedBeforeItFillsTheStack() {
        String deep = "{\"universalScheduleStandard\": " + "[".repeat(3_000_000);

        assertThat(refused(deep.getBytes(UTF_8)).rule()).isEqualTo("uss.too-deep");
    }

    @Test
    void aNumberWithoutEndIsRefused() {
        String endless = Noodles.DOCUMENTS.replace("\"pages\": 1.5", "\"pages\": " + "1".repeat(5000));

        assertThat(refused(endless.getBytes(UTF_8)).rule()).isEqualTo("uss.too-deep");
    }

    @Test
    void fiftyMegabytesAreRefusedFromBytesAndFromAFile() throws IOException {
        byte[] large = new byte[50_000_000];
        Arrays.fill(large, (byte) ' ');
        Path file = Files.write(folder.resolve("large.uss"), large);

        assertThat(refused(large).rule()).isEqualTo("uss.too-large");
        assertThat(UssReader.read(file)).isEqualTo(new UssResult.Refused(refused(large)));
    }

    @Test
    void aFileOfTooManyStripsIsRefused() {
        String strips = IntStream.range(0, 20_001).mapToObj(_ -> "{}").collect(Collectors.joining(","));

        Finding why = refused(("{\"universalScheduleStandard\": {\"breakdowns\": [" + strips + "]}}").getBytes(UTF_8));

        assertThat(why.rule()).isEqualTo("uss.too-many");
        assertThat(Wording.of(UssRule.class, Locale.ENGLISH).say(why))
                .isEqualTo("The list “breakdowns” has more than 20000 entries. Split the file.");
    }

    @Test
    void findingsEndSomewhere() {
        String strips = IntStream.range(0, 900).mapToObj(_ -> "{}").collect(Collectors.joining(","));

        List<Finding> findings = read("{\"universalScheduleStandard\": {\"breakdowns\": [" + strips + "]}}")
                .findings();

        assertThat(findings).hasSize(Notes.MOST + 1);
        assertThat(findings.getLast().rule()).isEqualTo("uss.more-findings");
        assertThat(findings.getLast().found()).isEqualTo("400");
    }

    @Test
    void aFileThatIsNotThereIsRefusedByName() {
        Finding why = ((UssResult.Refused) UssReader.read(folder.resolve("gone.uss"))).why();

        assertThat(why.rule()).isEqualTo("uss.unreadable");
        assertThat(why.found()).endsWith("gone.uss");
    }

    @Test
    void otherEncodingsOfUnicodeAreRead() {
        UssResult.Read read = (UssResult.Read) UssReader.read(Noodles.DOCUMENTS.getBytes(UTF_16));

        assertThat(read).isEqualTo(read(Noodles.DOCUMENTS));
    }

    @ParameterizedTest
    @EnumSource(UssRule.class)
    void everyRuleHasASentenceInBothLanguages(UssRule rule) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            String sentence = Wording.of(UssRule.class, locale).say(rule.at("", "FOUND", "EXPECTED"));
            assertThat(sentence).containsAnyOf("FOUND", "EXPECTED").matches("(?s).*[.。]");
        }
    }

    @Test
    void theNumbersOfTheStandardAreKnownAndOthersAreCustom() {
        Map<Long, Ucid> known = Map.of(0L, Ucid.SET, 6L, Ucid.LOCATION, 100L, Ucid.CAST_MEMBERS, 126L, Ucid.OTHER);

        known.forEach((number, category) -> assertThat(Ucid.of(number)).contains(category));
        assertThat(Ucid.of(50)).isEmpty();
        assertThat(Ucid.of(500)).isEmpty();
    }
}
