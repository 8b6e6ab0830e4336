package org.baiju.studio.shooting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baiju.shootplan.DayKey;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.CallSheets.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of links to call sheets and of what people did with them. */
@Repository
public class ReceiptStore {
    private final JdbcClient jdbc;

    ReceiptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When a sheet was sent to somebody, first opened and confirmed; absent for not yet. */
    public record Times(
            @Nullable Instant sent,
            @Nullable Instant opened,
            @Nullable Instant confirmed) {}

    /** Whom a link is for. */
    public record Link(SeriesId series, DayKey day, String person) {}

    private record Row(String person, Times times) {}

    /** What everybody has done whom a sheet calls. */
    public Map<String, Times> list(UUID sheet) {
        Map<String, Times> all = new LinkedHashMap<>();
        jdbc.sql("""
                        select person_key, sent_at, opened_at, confirmed_at
                        from call_sheet_receipt
                        where sheet_id = :sheet
                        order by person_key
                        """)
                .param("sheet", sheet)
                .query((row, _) -> new Row(row.getString("person_key"), times(row)))
                .list()
                .forEach(row -> all.put(row.person(), row.times()));
        return all;
    }

    public Optional<Times> find(UUID sheet, String person) {
        return jdbc.sql("""
                        select sent_at, opened_at, confirmed_at
                        from call_sheet_receipt
                        where sheet_id = :sheet and person_key = :person
                        """)
                .param("sheet", sheet)
                .param("person", person)
                .query((row, _) -> times(row))
                .optional();
    }

    /** Adds a link; of the person's links for the day only the newest go on working. */
    public void addLink(Published sheet, String person, Secret secret, Instant at, Instant until, int live) {
        jdbc.sql("""
                        insert into call_sheet_link (token_hash, series_id, shoot_date, unit, person_key, created_at,
                            expires_at)
                        values (:hash, :series, :date, :unit, :person, :at, :until)
                        """)
                .param("hash", secret.hash())
                .param("series", sheet.series().value())
                .param("date", sheet.sheet().date())
                .param("unit", sheet.sheet().unit())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        delete from call_sheet_link
                        where token_hash in (
                            select token_hash
                            from call_sheet_link
                            where series_id = :series and shoot_date = :date and unit = :unit and person_key = :person
                            order by created_at desc
                            offset :live)
                        """)
                .param("series", sheet.series().value())
                .param("date", sheet.sheet().date())
                .param("unit", sheet.sheet().unit())
                .param("person", person)
                .param("live", live)
                .update();
    }

    public Optional<Link> findLink(Secret secret, Instant now) {
        return jdbc.sql("""
                        select series_id, shoot_date, unit, person_key
                        from call_sheet_link
                        where token_hash = :hash and revoked_at is null and expires_at > :now
                        """)
                .param("hash", secret.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Link(
                        new SeriesId(row.getObject("series_id", UUID.class)),
                        new DayKey(row.getObject("shoot_date", LocalDate.class), row.getInt("unit")),
                        row.getString("person_key")))
                .optional();
    }

    /** How many links it ended. */
    public int revoke(SeriesId series, DayKey day, String person, Instant at) {
        return jdbc.sql("""
                        update call_sheet_link
                        set revoked_at = :at
                        where series_id = :series and shoot_date = :date and unit = :unit and person_key = :person
                          and revoked_at is null
                        """)
                .param("series", series.value())
                .param("date", day.date())
                .param("unit", day.unit())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void markSent(UUID sheet, String person, Instant at) {
        jdbc.sql("""
                        update call_sheet_receipt
                        set sent_at = :at
                        where sheet_id = :sheet and person_key = :person and sent_at is null
                        """)
                .param("sheet", sheet)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Only the first time counts. */
    public void markOpened(UUID sheet, String person, Instant at) {
        jdbc.sql("""
                        update call_sheet_receipt
                        set opened_at = :at
                        where sheet_id = :sheet and person_key = :person and opened_at is null
                        """)
                .param("sheet", sheet)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Only the first time counts. */
    public void markConfirmed(UUID sheet, String person, Instant at) {
        jdbc.sql("""
                        update call_sheet_receipt
                        set confirmed_at = :at
                        where sheet_id = :sheet and person_key = :person and confirmed_at is null
                        """)
                .param("sheet", sheet)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Times times(ResultSet row) throws SQLException {
        return new Times(instant(row, "sent_at"), instant(row, "opened_at"), instant(row, "confirmed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
