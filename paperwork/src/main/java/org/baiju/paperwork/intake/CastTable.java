package org.baiju.paperwork.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baiju.finding.Finding;
import org.baiju.shootplan.Performer;

/**
 * Cast and crew as a spreadsheet lists them.
 *
 * @param people in the order of the table, each once
 * @param uncast the roles that nobody plays yet
 */
public record CastTable(List<PersonEntry> people, List<String> uncast) {
    private static final List<Section.Kind> KINDS = List.of(Section.Kind.of(CastColumn.class));

    public CastTable {
        people = List.copyOf(people);
        uncast = List.copyOf(uncast);
    }

    /**
     * Reads .xlsx or CSV; every table on every sheet whose headings are known.
     *
     * @param start the first day of the shoot; dates without a year lie near it
     */
    public static TableResult<CastTable> read(byte[] bytes, String fileName, LocalDate start) {
        return switch (GridReader.read(bytes, fileName)) {
            case GridReader.Grids.Refused refused -> new TableResult.Refused<>(refused.finding());
            case GridReader.Grids.Read read -> {
                var findings = new ArrayList<Finding>();
                List<Section> sections = Section.find(read.sheets(), KINDS, findings);
                if (sections.isEmpty()) {
                    yield new TableResult.Refused<>(TableRule.NO_HEADINGS.at(fileName, fileName, names()));
                }
                var rows = new CastRows(start, findings);
                sections.forEach(rows::read);
                yield new TableResult.Accepted<>(rows.table(), findings);
            }
        };
    }

    private static String names() {
        return "角色 (Role), 姓名 (Name), 电话 (Phone), 日薪 (Day fee)";
    }

    /** Those in front of the camera, as a plan needs to know them; the id is the name, with a number if two share it. */
    public List<Performer> performers() {
        var performers = new ArrayList<Performer>();
        for (PersonEntry person : people) {
            if (!person.roles().isEmpty()) {
                long same = performers.stream()
                        .filter(other -> other.name().equals(person.name()))
                        .count();
                performers.add(person.performer(same == 0 ? person.name() : person.name() + " " + (same + 1)));
            }
        }
        return performers;
    }

    /** Writes the people as .xlsx that {@link #read} understands; no people make a form to fill in. Leaves the stream open. */
    public static void write(List<PersonEntry> people, Locale locale, OutputStream out) throws IOException {
        CastSheet.write(people, locale, out);
    }
}
