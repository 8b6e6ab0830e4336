package org.baiju.shootplan.talent;

import java.util.ArrayList;
import java.util.List;

/**
 * The plain text of Smith's instances: a name, the number of scenes and of actors, for each actor a row of 0 and 1 with
 * the daily cost at its end, then the durations.
 */
final class SmithFormat {
    private SmithFormat() {}

    static TalentProblem read(TalentScanner scanner) {
        if (scanner.peek().isEnd()) {
            throw new TalentScanner.Unreadable(TalentRule.EMPTY.about("", ""));
        }
        skipName(scanner);
        int scenes = (int) TalentScanner.number(scanner.next(), 0, TalentProblem.LARGEST_SIZE);
        int actors = (int) TalentScanner.number(scanner.next(), 0, TalentProblem.LARGEST_SIZE);
        List<List<Boolean>> plays = new ArrayList<>();
        List<Long> costs = new ArrayList<>();
        for (int actor = 0; actor < actors; actor++) {
            List<Boolean> row = new ArrayList<>();
            for (int scene = 0; scene < scenes; scene++) {
                row.add(TalentScanner.flag(scanner.next()));
            }
            plays.add(row);
            costs.add(TalentScanner.number(scanner.next(), 0, TalentProblem.LARGEST_COST));
        }
        List<Long> durations = new ArrayList<>();
        for (int scene = 0; scene < scenes; scene++) {
            durations.add(TalentScanner.number(scanner.next(), 0, TalentProblem.LARGEST_COST));
        }
        if (!scanner.peek().isEnd()) {
            throw new TalentScanner.Unreadable(TalentRule.UNEXPECTED.at(
                    scanner.peek().where(), scanner.peek().shown(), ""));
        }
        return new TalentTable(plays, costs, durations).problem();
    }

    /** The name is the first line, and may be missing: then two numbers begin the file, each on a line of its own. */
    private static void skipName(TalentScanner scanner) {
        boolean named = !TalentScanner.isNumber(scanner.peek().text())
                || (scanner.peek(2).line() > scanner.peek(1).line()
                        && scanner.peek(3).line() > scanner.peek(2).line());
        int line = scanner.peek().line();
        while (named && scanner.peek().line() == line && !scanner.peek().isEnd()) {
            scanner.next();
        }
    }
}
