package org.baiju.studio.shooting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.script.Sides;
import org.baiju.paperwork.script.SidesPdf;
import org.baiju.screenplay.Script;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.SheetLinks.Opened;
import org.baiju.studio.shooting.internal.BoardStore;
import org.baiju.studio.writing.Writing;
import org.springframework.stereotype.Service;

/** Prints the scenes that a day needs (sides), from the draft that is shot. */
@Service
public class DaySides {
    private final BoardStore boards;
    private final Writing writing;

    DaySides(BoardStore boards, Writing writing) {
        this.boards = boards;
        this.writing = writing;
    }

    /** All scenes of a call sheet; absent if the series has no board any more. */
    public Optional<byte[]> print(SeriesId series, CallSheet sheet, Sides.Order order, Locale locale)
            throws IOException {
        Optional<Sides> sides = sides(series, sheet, order);
        return sides.isEmpty() ? Optional.empty() : Optional.of(pdf(sides.get(), locale));
    }

    /**
     * What somebody of a call sheet needs, with their name across each page: the scenes of their roles, or all for who is
     * behind the camera. Absent if the sheet does not call them.
     */
    public Optional<byte[]> print(SeriesId series, CallSheet sheet, String person, Sides.Order order, Locale locale)
            throws IOException {
        Optional<String> name = nameOf(sheet, person);
        Optional<Sides> sides = name.isEmpty() ? Optional.empty() : sides(series, sheet, order);
        return sides.isEmpty()
                ? Optional.empty()
                : Optional.of(pdf(sides.get().forPerson(sheet, person, name.get()), locale));
    }

    /** What the person behind a link needs, in shooting order. */
    public Optional<byte[]> print(Opened opened, Locale locale) throws IOException {
        return print(
                opened.sheet().series(), opened.sheet().sheet(), opened.mine().person(), Sides.Order.SHOOTING, locale);
    }

    private static Optional<String> nameOf(CallSheet sheet, String person) {
        Optional<String> actor = sheet.cast().stream()
                .filter(line -> line.performer().equals(person))
                .map(line -> line.actor().isEmpty() ? line.role() : line.actor())
                .findFirst();
        return actor.or(() -> sheet.crew().stream()
                .filter(line -> !person.isEmpty() && line.person().equals(person))
                .map(CallSheet.CrewLine::name)
                .findFirst());
    }

    private Optional<Sides> sides(SeriesId series, CallSheet sheet, Sides.Order order) {
        return boards.findActive(series)
                .flatMap(head -> writing.listDrafts(series).stream()
                        .filter(draft -> draft.id().equals(head.draft()))
                        .findFirst())
                .map(draft -> {
                    Script script = writing.read(series, draft);
                    return Sides.of(script, sheet, order);
                });
    }

    private static byte[] pdf(Sides sides, Locale locale) throws IOException {
        var out = new ByteArrayOutputStream();
        SidesPdf.create().write(sides, locale, out);
        return out.toByteArray();
    }
}
