package org.baiju.shootplan.uss;

import java.util.Map;
import java.util.Objects;

/** A small invented series, written down by hand in two spellings of the standard. */
final class Noodles {
    /** As the standard's documentation says: days are told by day breaks, categories list their elements. */
    static final String DOCUMENTS = """
            {"universalScheduleStandard": {
              "id": "s1", "author": "陈副导", "company": null, "created": "2026-03-01T08:00:00.000Z",
              "description": null, "episode": "1-80", "episodeName": null, "name": "大计划",
              "project": "夜市面馆", "schedColor": "White", "schedDate": "2026-03-01T08:00:00.000Z",
              "scriptColor": null, "scriptDate": null, "season": null, "source": "by hand", "version": "1.0.0",
              "_paywall": [10, 11.50],
              "breakdowns": [
                {"id": "b1", "type": "scene", "scene": "1-1", "description": "阿兰开店", "comments": null,
                 "created": "c", "pages": 1.5, "scriptPage": "1", "time": 5400000,
                 "elements": ["ext", "night", "stall", "lan", "pot"]},
                {"id": "b2", "type": "scene", "scene": "1-2", "description": "周叔来了", "comments": "child",
                 "created": "c", "pages": 0.125, "scriptPage": "2", "time": null,
                 "elements": ["int", "day", "kitchen", "zhou", "lan"], "_hook": {"at": 58}},
                {"id": "d1", "type": "day", "created": "c", "elements": []},
                {"id": "n1", "type": "banner", "description": "公司休息", "created": "c", "elements": []},
                {"id": "b3", "type": "scene", "scene": "2-1", "description": null, "comments": null,
                 "created": "c", "pages": 2, "scriptPage": "3", "time": 60000, "elements": ["int", "kitchen", "lan"]}
              ],
              "categories": [
                {"id": "sets", "ucid": 0, "name": "场景", "created": "c", "elements": ["stall", "kitchen"]},
                {"id": "ie", "ucid": 1, "name": "内外", "created": "c", "elements": ["int", "ext"]},
                {"id": "dn", "ucid": 2, "name": "日夜", "created": "c", "elements": ["day", "night"]},
                {"id": "cast", "ucid": 100, "name": "演员", "created": "c", "elements": ["zhou", "lan"]},
                {"id": "props", "ucid": 104, "name": "道具", "created": "c", "elements": ["pot"]},
                {"id": "own", "ucid": 512, "name": "爽点", "created": "c", "elements": []}
              ],
              "elements": [
                {"id": "lan", "name": "阿兰", "created": "c", "elementId": "1", "elementIdLock": true,
                 "doodInclude": true, "doodHoldAllow": true, "doodDropAllow": false, "doodDropDays": 10,
                 "linkedElements": ["pot"], "events": [
                   {"id": "e1", "type": "dayOff", "name": "dayOff", "date": "2026-03-10T08:00:00.000Z"}]},
                {"id": "zhou", "name": "周叔", "created": "c", "elementId": "2A", "daysOff": [1], "events": []},
                {"id": "pot", "name": "汤锅", "created": "c"},
                {"id": "stall", "name": "夜市摊", "created": "c"},
                {"id": "kitchen", "name": "后厨", "created": "c"},
                {"id": "int", "name": "INT", "created": "c"}, {"id": "ext", "name": "EXT", "created": "c"},
                {"id": "day", "name": "DAY", "created": "c"}, {"id": "night", "name": "NIGHT", "created": "c"}
              ],
              "stripboards": [
                {"id": "p1", "name": "First", "calendar": "k1", "boards": [
                  {"id": "p1s", "name": "stripboard", "breakdownIds": ["b2", "n1", "d1", "b1"]},
                  {"id": "p1b", "name": "boneyard", "breakdownIds": ["b3"]}]}
              ],
              "calendars": [
                {"id": "k1", "name": "March", "daysOff": [0], "events": [
                  {"id": "e2", "type": "start", "name": null, "date": "2026-03-07T08:00:00.000Z"},
                  {"id": "e3", "type": "dayOff", "name": "holiday", "date": "2026-03-09T08:00:00.000Z"}]}
              ]
            }, "_exporter": "hand"}
            """;

    /** The same board in the spelling of the standard's full sample: days are lists. */
    static final String SAMPLE = DOCUMENTS
            .replace("\"version\"", "\"ussVersion\"")
            .replace("\"type\": \"scene\"", "\"type\": \"strip\"")
            .replace("\"time\":", "\"duration\":")
            .replace("\"elementIdLock\"", "\"isIdLock\"")
            .replace("\"doodInclude\"", "\"isDood\"")
            .replace("\"doodHoldAllow\"", "\"isHold\"")
            .replace("\"doodDropAllow\"", "\"isDrop\"")
            .replace("\"doodDropDays\"", "\"doodDayCount\"")
            .replace("\"description\": \"公司休息\"", "\"bannerText\": \"公司休息\"")
            .replace(
                    "\"breakdownIds\": [\"b2\", \"n1\", \"d1\", \"b1\"]",
                    "\"breakdownArrays\": [[\"b2\", \"n1\"], [\"b1\"]]")
            .replace("\"breakdownIds\"", "\"breakdownArrays\"");

    private Noodles() {}

    /** The one with this id or name, which must be there. */
    static <T> T of(Map<String, T> map, String id) {
        return Objects.requireNonNull(map.get(id), id);
    }
}
