package org.baiju.studio.people.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.baiju.shootplan.DateSpan;
import org.baiju.studio.people.Consent;
import org.baiju.studio.series.SeriesId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of consents. */
@Repository
public class ConsentStore {
    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void give(
            UUID id,
            UUID person,
            SeriesId series,
            String guardian,
            DateSpan dates,
            UUID evidence,
            UUID by,
            Instant at) {
        jdbc.sql("""
                        insert into consent
                            (id, person_id, series_id, guardian, span, evidence_id, recorded_by, recorded_at)
                        values (:id, :person, :series, :guardian, daterange(:from, :to, '[]'), :evidence, :by, :at)
                        """)
                .param("id", id)
                .param("person", person)
                .param("series", series.value())
                .param("guardian", guardian)
                .param("from", dates.from())
                .param("to", dates.to())
                .param("evidence", evidence)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False if it was withdrawn before. */
    public boolean withdraw(UUID id, Consent consent, SeriesId series, UUID by, Instant at) {
        return jdbc.sql("""
                                insert into consent
                                    (id, person_id, series_id, guardian, withdraws, recorded_by, recorded_at)
                                values (:id, :person, :series, :guardian, :withdraws, :by, :at)
                                on conflict (withdraws) do nothing
                                """)
                        .param("id", id)
                        .param("person", consent.person())
                        .param("series", series.value())
                        .param("guardian", consent.guardian())
                        .param("withdraws", consent.id())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Newest first. */
    public List<Consent> list(SeriesId series) {
        return jdbc.sql("""
                        select consent.id, consent.person_id, consent.guardian, lower(consent.span) as first_date,
                               upper(consent.span) - 1 as last_date, consent.evidence_id, evidence.file_name,
                               evidence.sha256, person.display_name as recorded_by, consent.recorded_at,
                               exists (select from consent later where later.withdraws = consent.id) as withdrawn
                        from consent
                        join evidence on evidence.id = consent.evidence_id
                        join person on person.id = consent.recorded_by
                        where consent.series_id = :series
                        order by consent.id desc
                        """)
                .param("series", series.value())
                .query((row, number) -> new Consent(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("guardian"),
                        new DateSpan(
                                row.getObject("first_date", LocalDate.class),
                                row.getObject("last_date", LocalDate.class)),
                        row.getObject("evidence_id", UUID.class),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getString("recorded_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("withdrawn")))
                .list();
    }
}
