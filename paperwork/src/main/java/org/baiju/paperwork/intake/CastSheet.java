package org.baiju.paperwork.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.baiju.paperwork.Spreadsheet;
import org.baiju.paperwork.intake.PersonEntry.Post;

/** Writes tables of cast and crew. */
final class CastSheet {
    private static final List<CastColumn> COLUMNS = List.of(
            CastColumn.ROLE,
            CastColumn.NAME,
            CastColumn.DEPARTMENT,
            CastColumn.JOB,
            CastColumn.PHONE,
            CastColumn.EMAIL,
            CastColumn.DAY_FEE,
            CastColumn.HOLD_FEE,
            CastColumn.AWAY,
            CastColumn.EARLIEST,
            CastColumn.LATEST,
            CastColumn.TRAVEL,
            CastColumn.BIRTH,
            CastColumn.GUARDIAN,
            CastColumn.RELATION,
            CastColumn.GUARDIAN_PHONE,
            CastColumn.CONSENT,
            CastColumn.NOTES);

    private CastSheet() {}

    static void write(List<PersonEntry> people, Locale locale, OutputStream out) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (PersonEntry person : people) {
            // A department belongs to one job: jobs in other departments take rows of their own.
            List<Post> posts = person.posts().isEmpty() ? List.of(new Post("", "")) : person.posts();
            posts.forEach(post -> rows.add(
                    COLUMNS.stream().map(column -> cell(person, post, column)).toList()));
        }
        Spreadsheet.write(
                out,
                List.of(TableSheet.of(Written.isChinese(locale) ? "演职员" : "Cast and crew", COLUMNS, rows, locale)));
    }

    private static String cell(PersonEntry person, Post post, CastColumn column) {
        return switch (column) {
            case ROLE -> person.roles().stream().collect(Collectors.joining("、"));
            case NAME -> person.name();
            case DEPARTMENT -> post.department();
            case JOB -> post.job();
            case PHONE -> Written.text(person.phone());
            case EMAIL -> Written.text(person.email());
            case DAY_FEE -> Written.yuan(person.dayFee());
            case HOLD_FEE -> Written.yuan(person.holdFee());
            case AWAY -> Written.spans(person.away());
            case EARLIEST -> Written.time(person.earliest());
            case LATEST -> Written.time(person.latest());
            case TRAVEL -> Written.text(person.travelMinutes());
            case BIRTH -> Written.text(person.birthDate());
            case GUARDIAN -> person.guardian() == null ? "" : person.guardian().name();
            case RELATION -> person.guardian() == null ? "" : person.guardian().relation();
            case GUARDIAN_PHONE ->
                person.guardian() == null ? "" : person.guardian().phone();
            case CONSENT -> Written.spans(person.consents());
            case NOTES -> person.notes();
            case AVAILABLE, HOURS, NUMBER -> "";
        };
    }
}
