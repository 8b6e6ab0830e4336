package org.baiju.paperwork.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baiju.finding.Finding;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.Travel;

/**
 * Places and the ways between them as a spreadsheet lists them.
 *
 * @param entries in the order of the table, each name once
 * @param travel a pair of places at most once; the ids are their names
 */
public record PlaceTable(List<PlaceEntry> entries, List<Travel> travel) {
    private static final List<Section.Kind> KINDS =
            List.of(Section.Kind.of(PlaceColumn.class), Section.Kind.of(TravelColumn.class));

    public PlaceTable {
        entries = List.copyOf(entries);
        travel = List.copyOf(travel);
    }

    /**
     * Reads .xlsx or CSV: tables of places, and ways between them as a list of pairs or as a matrix whose corner says
     * 车程 or Travel, on sheets of their own or below one another.
     *
     * @param start the first day of the shoot; dates without a year lie near it
     */
    public static TableResult<PlaceTable> read(byte[] bytes, String fileName, LocalDate start) {
        return switch (GridReader.read(bytes, fileName)) {
            case GridReader.Grids.Refused refused -> new TableResult.Refused<>(refused.finding());
            case GridReader.Grids.Read read -> {
                var findings = new ArrayList<Finding>();
                List<Grid> grids = read.sheets();
                List<TravelMatrix> matrices = TravelMatrix.find(grids);
                List<Section> sections = Section.find(TravelMatrix.without(grids, matrices), KINDS, findings);
                if (sections.stream().noneMatch(section -> section.kind() == PlaceColumn.class)) {
                    yield new TableResult.Refused<>(TableRule.NO_HEADINGS.at(fileName, fileName, names()));
                }
                var rows = new PlaceRows(start, findings);
                sections.forEach(rows::read);
                matrices.forEach(rows::read);
                yield new TableResult.Accepted<>(rows.table(), findings);
            }
        };
    }

    private static String names() {
        return "场地 (Place), 剧本地点 (Script places), 地址 (Address), 日租 (Day fee)";
    }

    /** As a plan needs to know them; the id is the name. */
    public List<ShootingPlace> places() {
        return entries.stream().map(PlaceEntry::place).toList();
    }

    /** Writes places and ways as .xlsx that {@link #read} understands; none make a form to fill in. Leaves the stream open. */
    public static void write(PlaceTable table, Locale locale, OutputStream out) throws IOException {
        PlaceSheet.write(table, locale, out);
    }
}
