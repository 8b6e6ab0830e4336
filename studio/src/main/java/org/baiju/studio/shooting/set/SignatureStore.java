package org.baiju.studio.shooting.set;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.baiju.studio.series.SeriesId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of signed papers. */
@Repository
class SignatureStore {
    private final JdbcClient jdbc;

    SignatureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A paper as it is hashed and kept. */
    static String write(Object paper) {
        return JsonMapper.shared().writeValueAsString(paper);
    }

    /** Keeps a signature; one that is there already stays. */
    void add(SeriesId series, @Nullable LocalDate date, @Nullable UUID person, String content, Signature signature) {
        jdbc.sql("""
                        insert into signed_paper (id, series_id, deed, shoot_date, person_id, content, sha256, signer_name,
                                                  drawing, signed_by, signed_at)
                        values (:id, :series, :deed, :date, :person, :content, :sha256, :name, :drawing, :by, :at)
                        on conflict do nothing
                        """)
                .param("id", signature.id())
                .param("series", series.value())
                .param("deed", signature.deed().name())
                .param("date", date)
                .param("person", person)
                .param("content", content)
                .param("sha256", signature.sha256())
                .param("name", signature.name())
                .param("drawing", signature.drawing())
                .param("by", signature.signedBy())
                .param("at", OffsetDateTime.ofInstant(signature.signedAt(), ZoneOffset.UTC))
                .update();
    }

    /** The signatures under the reports of a day, the first first. */
    List<Signature> list(SeriesId series, LocalDate date) {
        return list("shoot_date = :of", series, date);
    }

    /** The signatures under the hours of somebody, the first first. */
    List<Signature> list(SeriesId series, UUID person) {
        return list("person_id = :of", series, person);
    }

    private List<Signature> list(String condition, SeriesId series, Object of) {
        return jdbc.sql("""
                        select id, deed, sha256, signer_name, drawing, signed_by, signed_at
                        from signed_paper
                        where series_id = :series and %s
                        order by signed_at, id
                        """.formatted(condition))
                .param("series", series.value())
                .param("of", of)
                .query((row, _) -> new Signature(
                        row.getObject("id", UUID.class),
                        Signature.Deed.valueOf(row.getString("deed")),
                        row.getString("sha256"),
                        row.getString("signer_name"),
                        row.getString("drawing"),
                        row.getObject("signed_by", UUID.class),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
