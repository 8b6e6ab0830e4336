package org.baiju.studio.money.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.money.Statement;
import org.baiju.studio.money.Statements;
import org.baiju.studio.platform.page.Download;
import org.baiju.studio.platform.page.Language;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The statement of a series, down to the ledger rows that add up to it. */
@Controller
@Tag(name = "Statement")
class StatementPages {
    private final Statements statements;
    private final SeriesRegister register;
    private final Words words;

    StatementPages(Statements statements, SeriesRegister register, Words words) {
        this.statements = statements;
        this.register = register;
        this.words = words;
    }

    /** A statement with its sums. */
    record StatementView(Statement statement, long unlocks, long coins, long fen, boolean agreesWithLedger) {}

    @GetMapping("/series/{series}/statement")
    @Requires(Permission.MONEY_READ)
    String statement(Series series, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("statement", statements.of(series.id()));
        model.addAttribute("episodes", register.listEpisodes(series.id()));
        return "money/statement";
    }

    @GetMapping("/series/{series}/ledger")
    @Requires(Permission.MONEY_READ)
    String ledger(Series series, @RequestParam(required = false) @Nullable UUID before, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("ledger", statements.listLedger(series.id(), before));
        return "money/ledger";
    }

    /** As a spreadsheet program opens it by itself: UTF-8 with a byte order mark, lines ended by CRLF. */
    @GetMapping("/series/{series}/statement.csv")
    @Requires(Permission.MONEY_READ)
    ResponseEntity<byte[]> csv(SignedIn me, Series series) {
        Language language = me.language();
        Statement statement = statements.of(series.id());
        var csv = new StringBuilder("\uFEFF")
                .append(words.say(language, "money.csv.head"))
                .append("\r\n");
        for (Statement.EpisodeLine line : statement.lines()) {
            csv.append(line(line.episode(), line.unlocks(), line.coins(), line.fen()));
        }
        csv.append(line(words.say(language, "money.sum"), statement.unlocks(), statement.coins(), statement.fen()));
        return Download.of(
                series.title() + "-" + words.say(language, "web.to.statement") + ".csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/api/v1/series/{series}/statement")
    @Requires(Permission.MONEY_READ)
    @ResponseBody
    @Operation(summary = "The statement of a series, checked against the ledger")
    StatementView view(Series series) {
        Statement statement = statements.of(series.id());
        return new StatementView(
                statement, statement.unlocks(), statement.coins(), statement.fen(), statement.agreesWithLedger());
    }

    private static String line(Object name, long unlocks, long coins, long fen) {
        return "%s,%d,%d,%d.%02d\r\n".formatted(name, unlocks, coins, fen / 100, fen % 100);
    }
}
