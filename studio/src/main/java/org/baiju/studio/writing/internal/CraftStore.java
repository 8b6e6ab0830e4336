package org.baiju.studio.writing.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.breakdown.Correction;
import org.baiju.screenplay.breakdown.Correction.Decision;
import org.baiju.studio.series.SeriesId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of corrections to breakdowns and of the words and rules of a series. */
@Repository
public class CraftStore {
    private final JdbcClient jdbc;

    CraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The series' additions; both may be empty. */
    public record Craft(String lexicon, String lintProfile) {
        /** A series that has no words and rules of its own. */
        public static final Craft NONE = new Craft("", "");
    }

    public List<Correction> listCorrections(SeriesId series) {
        return jdbc.sql("""
                        select scene_key, category, name, quantity, decision
                        from breakdown_correction
                        where series_id = :series
                        order by scene_key, category, name
                        """)
                .param("series", series.value())
                .query((row, _) -> new Correction(
                        row.getString("scene_key"),
                        Category.valueOf(row.getString("category")),
                        row.getString("name"),
                        row.getString("quantity"),
                        Decision.valueOf(row.getString("decision"))))
                .list();
    }

    public int countCorrections(SeriesId series) {
        return jdbc.sql("select count(*) from breakdown_correction where series_id = :series")
                .param("series", series.value())
                .query(Integer.class)
                .single();
    }

    /** Decides, or decides otherwise than before. */
    public void put(SeriesId series, Correction correction, String by, Instant at) {
        jdbc.sql("""
                        insert into breakdown_correction
                            (series_id, scene_key, category, name, quantity, decision, decided_by, decided_at)
                        values (:series, :scene, :category, :name, :quantity, :decision, :by, :at)
                        on conflict (series_id, scene_key, category, name) do update
                        set quantity = excluded.quantity, decision = excluded.decision,
                            decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .param("series", series.value())
                .param("scene", correction.scene())
                .param("category", correction.category().name())
                .param("name", correction.name())
                .param("quantity", correction.quantity())
                .param("decision", correction.decision().name())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes a decision back; whether there was one. */
    public boolean remove(SeriesId series, String scene, Category category, String name) {
        return jdbc.sql("""
                        delete from breakdown_correction
                        where series_id = :series and scene_key = :scene and category = :category and name = :name
                        """)
                        .param("series", series.value())
                        .param("scene", scene)
                        .param("category", category.name())
                        .param("name", name)
                        .update()
                > 0;
    }

    public void removeAll(SeriesId series) {
        jdbc.sql("delete from breakdown_correction where series_id = :series")
                .param("series", series.value())
                .update();
    }

    public Craft find(SeriesId series) {
        Optional<Craft> found = jdbc.sql("select lexicon, lint_profile from script_craft where series_id = :series")
                .param("series", series.value())
                .query((row, _) -> new Craft(row.getString("lexicon"), row.getString("lint_profile")))
                .optional();
        return found.orElse(Craft.NONE);
    }

    public void put(SeriesId series, Craft craft) {
        jdbc.sql("""
                        insert into script_craft (series_id, lexicon, lint_profile)
                        values (:series, :lexicon, :lintProfile)
                        on conflict (series_id) do update
                        set lexicon = excluded.lexicon, lint_profile = excluded.lint_profile
                        """)
                .param("series", series.value())
                .param("lexicon", craft.lexicon())
                .param("lintProfile", craft.lintProfile())
                .update();
    }
}
