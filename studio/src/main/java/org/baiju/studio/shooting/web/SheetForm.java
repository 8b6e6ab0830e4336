package org.baiju.studio.shooting.web;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.callsheet.CallSheetFields;
import org.baiju.paperwork.intake.Cells;
import org.baiju.studio.platform.page.FormFields;

/** The form of a call sheet. */
final class SheetForm {
    private static final int LINE_MAX = 200;

    private SheetForm() {}

    /** What the fields say; meaningful only if none of them is wrong. */
    static CallSheetFields read(FormFields fields, CallSheet sheet) {
        Map<String, String> departments = new LinkedHashMap<>();
        Map<String, LocalTime> calls = new LinkedHashMap<>();
        for (String department : CallSheetFields.DEPARTMENTS) {
            put(departments, department, fields.text("department." + department, LINE_MAX));
            Optional<LocalTime> call = fields.read("call." + department, Cells::time, "web.field.time");
            call.ifPresent(found -> calls.put(department, found));
        }
        Map<String, LocalTime> pickUps = new LinkedHashMap<>();
        Map<String, String> remarks = new LinkedHashMap<>();
        for (CallSheet.CastLine line : sheet.cast()) {
            Optional<LocalTime> time = fields.read("pickUp." + line.performer(), Cells::time, "web.field.time");
            time.ifPresent(found -> pickUps.put(line.performer(), found));
            put(remarks, line.performer(), fields.text("remark." + line.performer(), LINE_MAX));
        }
        for (CallSheet.SceneLine scene : sheet.scenes()) {
            put(remarks, scene.key(), fields.text("remark." + scene.key(), LINE_MAX));
        }
        return new CallSheetFields(
                fields.text("weather", LINE_MAX),
                fields.text("basecamp", LINE_MAX),
                fields.text("hospital", LINE_MAX),
                fields.text("safety", CallSheetFields.TEXT_MAX),
                fields.text("notes", CallSheetFields.TEXT_MAX),
                departments,
                pickUps,
                remarks,
                calls,
                fields.text("meals", CallSheetFields.TEXT_MAX),
                fields.text("teacher", LINE_MAX));
    }

    private static void put(Map<String, String> map, String key, String text) {
        if (!text.isEmpty()) {
            map.put(key, text);
        }
    }

    /** What the fields hold. */
    static Map<String, String> values(CallSheetFields typed) {
        var values = new TreeMap<String, String>();
        values.put("weather", typed.weather());
        values.put("basecamp", typed.basecamp());
        values.put("hospital", typed.hospital());
        values.put("safety", typed.safety());
        values.put("notes", typed.notes());
        values.put("meals", typed.meals());
        values.put("teacher", typed.teacher());
        typed.departments().forEach((department, text) -> values.put("department." + department, text));
        typed.calls().forEach((department, time) -> values.put("call." + department, time.toString()));
        typed.pickUps().forEach((person, time) -> values.put("pickUp." + person, time.toString()));
        typed.remarks().forEach((subject, text) -> values.put("remark." + subject, text));
        return values;
    }
}
