package org.baiju.studio.shooting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.plan.DoodSheet;
import org.baiju.paperwork.plan.OneLinerSheet;
import org.baiju.paperwork.plan.PlanCsv;
import org.baiju.paperwork.plan.PlanWorkbook;
import org.baiju.paperwork.plan.TablePdf;
import org.baiju.paperwork.plan.UssPaper;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.papers.DayOutOfDays;
import org.baiju.shootplan.papers.OneLiner;
import org.baiju.shootplan.uss.UssDialect;
import org.baiju.studio.series.Series;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Prints the papers of a board: the one that is shot, or a scenario. All are small, so they are made in memory. */
@Service
public class PlanPapers {
    private final Shooting shooting;
    private final SheetFacts facts;

    PlanPapers(Shooting shooting, SheetFacts facts) {
        this.shooting = shooting;
        this.facts = facts;
    }

    /** In which forms a board leaves the house. */
    public enum Kind {
        PLAN_XLSX,
        PLAN_CSV,
        ONE_LINER_XLSX,
        ONE_LINER_PDF,
        DAY_OUT_OF_DAYS_XLSX,
        DAY_OUT_OF_DAYS_PDF,
        /** The Universal Schedule Standard as its documentation spells it. */
        USS_DOCUMENTS,
        /** The same as its validator and small sample spell it. */
        USS_SCHEMA
    }

    /**
     * One paper of a board; absent if there is no such board.
     *
     * @param id absent for the board that is shot
     * @param withFees whether it may say what people and days cost
     */
    public Optional<byte[]> print(Series series, @Nullable BoardId id, Kind kind, boolean withFees, Locale locale)
            throws IOException {
        Board board = (id == null ? shooting.find(series.id()) : shooting.find(series.id(), id)).orElse(null);
        if (board == null) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream();
        var paper = new Paper(
                series, board, facts.production(series, board, locale), facts.shoot(series, board), withFees, locale);
        paper.write(kind, out);
        return Optional.of(out.toByteArray());
    }

    private record Paper(
            Series series, Board board, Production production, Shoot shoot, boolean withFees, Locale locale) {

        void write(Kind kind, OutputStream out) throws IOException {
            switch (kind) {
                case PLAN_XLSX ->
                    PlanWorkbook.write(
                            production,
                            shoot,
                            board.plan(),
                            withFees ? board.judgement().cost() : null,
                            locale,
                            out);
                case PLAN_CSV -> PlanCsv.write(production, board.plan(), locale, out);
                case ONE_LINER_XLSX -> OneLinerSheet.write(production, oneLiner(), locale, out);
                case ONE_LINER_PDF -> TablePdf.create().write(production, oneLiner(), locale, out);
                case DAY_OUT_OF_DAYS_XLSX -> DoodSheet.write(dayOutOfDays(), withFees, locale, out);
                case DAY_OUT_OF_DAYS_PDF -> TablePdf.create().write(series.title(), dayOutOfDays(), locale, out);
                case USS_DOCUMENTS -> out.write(uss(UssDialect.DOCUMENTS));
                case USS_SCHEMA -> out.write(uss(UssDialect.SCHEMA));
            }
        }

        private OneLiner oneLiner() {
            return OneLiner.of(shoot, board.plan());
        }

        private DayOutOfDays dayOutOfDays() {
            return DayOutOfDays.of(shoot, board.plan());
        }

        private byte[] uss(UssDialect dialect) {
            return UssPaper.write(production, board.head().name(), board.plan(), dialect);
        }
    }
}
