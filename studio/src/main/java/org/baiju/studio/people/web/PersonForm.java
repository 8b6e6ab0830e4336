package org.baiju.studio.people.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.baiju.paperwork.intake.Cells;
import org.baiju.shootplan.DateSpan;
import org.baiju.studio.people.Person;
import org.baiju.studio.people.Person.Absence;
import org.baiju.studio.people.Person.Details;
import org.baiju.studio.people.Person.Guardian;
import org.baiju.studio.platform.page.FormFields;
import org.jspecify.annotations.Nullable;

/** The form of a person: its fields hold what a cell of a spreadsheet would, and there is one line for each absence. */
final class PersonForm {
    private static final int OLDEST = 120;

    private PersonForm() {}

    /**
     * What the fields say; meaningful only if none of them is wrong.
     *
     * @param before whom the form is about; what it has no fields for stays
     */
    static Details read(FormFields fields, @Nullable Person before, LocalDate today) {
        Optional<LocalDate> born = fields.read("birthDate", text -> birthDate(text, today), "people.wrong.birthDate");
        return new Details(
                fields.needed("name", 60),
                fields.text("phone", 40),
                fields.text("email", 254),
                born.orElse(null),
                fields.read("travel", PersonForm::minutes, "web.field.minutes").orElse(0),
                time(fields, "earliest").orElse(null),
                time(fields, "latest").orElse(null),
                fields.read("dayFee", PersonForm::fen, "web.field.money").orElse(0L),
                fields.read("holdFee", PersonForm::fen, "web.field.money").orElse(0L),
                fields.text("notes", 1_000),
                away(fields, today),
                guardians(fields, before));
    }

    private static List<Absence> away(FormFields fields, LocalDate today) {
        var away = new ArrayList<Absence>();
        for (String line : fields.typed("away").split("\\R", -1)) {
            if (line.isBlank()) {
                continue;
            }
            // What stands in brackets at the end of a line is the reason.
            String text = line.strip().replace('（', '(').replace('）', ')');
            int bracket = text.endsWith(")") ? text.indexOf('(') : -1;
            String reason = bracket < 0
                    ? ""
                    : text.substring(bracket + 1, text.length() - 1).strip();
            Optional<List<DateSpan>> spans = Cells.spans(bracket < 0 ? text : text.substring(0, bracket), today);
            if (spans.isEmpty() || reason.length() > 200) {
                fields.refuse("away", "web.field.dates");
            } else {
                spans.get().forEach(span -> away.add(new Absence(span, reason)));
            }
        }
        away.sort(java.util.Comparator.comparing(absence -> absence.dates().from()));
        for (int i = 1; i < away.size(); i++) {
            if (!away.get(i).dates().from().isAfter(away.get(i - 1).dates().to())) {
                fields.refuse("away", "people.wrong.overlap");
            }
        }
        if (away.size() > Person.ABSENCES_MAX) {
            fields.refuse("away", "web.field.too-long");
        }
        return away;
    }

    /** The form shows the first guardian; programs may have written more. */
    private static List<Guardian> guardians(FormFields fields, @Nullable Person before) {
        var guardians = new ArrayList<Guardian>();
        String name = fields.text("guardian", 60);
        if (!name.isEmpty()) {
            guardians.add(new Guardian(name, fields.text("guardianPhone", 40), fields.text("relation", 40)));
        }
        if (before != null) {
            before.details().guardians().stream().skip(1).forEach(guardians::add);
        }
        return guardians;
    }

    private static Optional<LocalTime> time(FormFields fields, String name) {
        return fields.read(name, Cells::time, "web.field.time");
    }

    private static Optional<LocalDate> birthDate(String text, LocalDate today) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.isAfter(today) || date.isBefore(today.minusYears(OLDEST))
                    ? Optional.empty()
                    : Optional.of(date);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> minutes(String text) {
        OptionalInt minutes = Cells.minutes(text);
        return minutes.isPresent() ? Optional.of(minutes.getAsInt()) : Optional.empty();
    }

    static Optional<Long> fen(String text) {
        OptionalLong fen = Cells.fen(text);
        return fen.isPresent() ? Optional.of(fen.getAsLong()) : Optional.empty();
    }

    /** What the fields hold for a person; nothing for a new one. */
    static Map<String, String> values(@Nullable Person person) {
        var values = new HashMap<String, String>();
        if (person != null) {
            Details details = person.details();
            values.put("name", details.name());
            values.put("phone", details.phone());
            values.put("email", details.email());
            values.put(
                    "birthDate",
                    details.birthDate() == null ? "" : details.birthDate().toString());
            values.put("travel", details.travelMinutes() == 0 ? "" : String.valueOf(details.travelMinutes()));
            values.put("earliest", Cells.clock(details.earliest()));
            values.put("latest", Cells.clock(details.latest()));
            values.put("dayFee", details.dayFee() == 0 ? "" : Cells.yuan(details.dayFee()));
            values.put("holdFee", details.holdFee() == 0 ? "" : Cells.yuan(details.holdFee()));
            values.put("notes", details.notes());
            values.put("away", away(details.away()));
            if (!details.guardians().isEmpty()) {
                Guardian guardian = details.guardians().getFirst();
                values.put("guardian", guardian.name());
                values.put("guardianPhone", guardian.phone());
                values.put("relation", guardian.relation());
            }
        }
        return values;
    }

    private static String away(List<Absence> absences) {
        return String.join(
                "\n",
                absences.stream()
                        .map(absence -> Cells.dates(List.of(absence.dates()))
                                + (absence.reason().isEmpty() ? "" : " (" + absence.reason() + ")"))
                        .toList());
    }
}
