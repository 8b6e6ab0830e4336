package org.baiju.shootplan.talent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baiju.shootplan.talent.TalentScanner.Token;
import org.baiju.shootplan.talent.TalentScanner.Unreadable;

/**
 * MiniZinc data with {@code numScenes}, {@code numActors}, the table {@code ia} of who plays where, daily costs
 * {@code c} and durations {@code d}. Anything else that is assigned is passed over, as a known solution {@code s}.
 */
final class DznFormat {
    private final TalentScanner scanner;
    private final Map<String, List<List<Token>>> values = new HashMap<>();

    private DznFormat(TalentScanner scanner) {
        this.scanner = scanner;
    }

    static TalentProblem read(TalentScanner scanner) {
        var format = new DznFormat(scanner);
        while (!scanner.peek().isEnd()) {
            format.assignment();
        }
        return format.problem();
    }

    private void assignment() {
        Token name = scanner.next();
        scanner.expect("=");
        if (values.put(name.text(), value()) != null) {
            throw new Unreadable(TalentRule.VALUE_TWICE.at(name.where(), name.shown(), ""));
        }
        if (!scanner.peek().isEnd()) {
            scanner.expect(";");
        }
    }

    /** Rows of words: one row of one word for a plain value, one row for a list. */
    private List<List<Token>> value() {
        if (!scanner.take("[")) {
            return List.of(List.of(scanner.next()));
        }
        if (!scanner.take("|")) {
            return List.of(row("]"));
        }
        List<List<Token>> rows = new ArrayList<>();
        while (!scanner.take("]")) {
            rows.add(row("|"));
        }
        // A table without rows is written [| |].
        return rows.equals(List.of(List.of())) ? List.of() : rows;
    }

    /** The words up to the sign, which is taken too; there may be a comma after the last. */
    private List<Token> row(String end) {
        List<Token> row = new ArrayList<>();
        while (!scanner.take(end)) {
            row.add(scanner.next());
            if (!scanner.peek().is(end)) {
                scanner.expect(",");
            }
        }
        return row;
    }

    private TalentProblem problem() {
        int scenes = size("numScenes");
        int actors = size("numActors");
        List<List<Token>> table = rows("ia", actors);
        List<List<Boolean>> plays = new ArrayList<>();
        for (List<Token> row : table) {
            requireCount("ia", row.size(), scenes, row);
            plays.add(row.stream().map(TalentScanner::flag).toList());
        }
        return new TalentTable(plays, numbers("c", actors), numbers("d", scenes)).problem();
    }

    private int size(String name) {
        return (int) TalentScanner.number(rows(name, 1).getFirst().getFirst(), 0, TalentProblem.LARGEST_SIZE);
    }

    private List<Long> numbers(String name, int count) {
        List<Token> row = rows(name, 1).getFirst();
        requireCount(name, row.size(), count, row);
        return row.stream()
                .map(word -> TalentScanner.number(word, 0, TalentProblem.LARGEST_COST))
                .toList();
    }

    private List<List<Token>> rows(String name, int count) {
        List<List<Token>> rows = values.get(name);
        if (rows == null) {
            throw new Unreadable(TalentRule.VALUE_MISSING.about(name, ""));
        }
        requireCount(name, rows.size(), count, rows.isEmpty() ? List.of() : rows.getFirst());
        return rows;
    }

    private static void requireCount(String name, int found, int expected, List<Token> at) {
        if (found != expected) {
            throw new Unreadable(TalentRule.WRONG_COUNT.at(
                    at.isEmpty() ? null : at.getFirst().where(), name + ": " + found, expected));
        }
    }
}
