package org.baiju.bench;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.List;
import java.util.stream.IntStream;
import org.baiju.shootplan.season.Season;
import org.baiju.shootplan.season.Season.NotBefore;
import org.baiju.shootplan.season.Season.Person;
import org.baiju.shootplan.season.Season.SeasonScene;
import org.baiju.shootplan.season.Season.Sky;

/**
 * The same season for CP-SAT in the straight model: a literal for each scene on each day, for each person and place on
 * each day, and for each person whether a day is between the first and the last.
 */
final class CpSatSeason {
    private final Season season;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final BoolVar[][] on;
    private final BoolVar[] used;
    private final BoolVar[] night;
    private final int days;

    CpSatSeason(Season season) {
        this.season = season;
        days = season.slots().size();
        on = literals(season.scenes().size());
        used = IntStream.range(0, days).mapToObj(_ -> model.newBoolVar("")).toArray(BoolVar[]::new);
        night = IntStream.range(0, days).mapToObj(_ -> model.newBoolVar("")).toArray(BoolVar[]::new);
    }

    private BoolVar[][] literals(int things) {
        return IntStream.range(0, things)
                .mapToObj(_ -> IntStream.range(0, days)
                        .mapToObj(_ -> model.newBoolVar(""))
                        .toArray(BoolVar[]::new))
                .toArray(BoolVar[][]::new);
    }

    /**
     * Searches with two workers.
     *
     * @return the cost of the best plan, or -1 if none was found
     */
    long search(double seconds) {
        state();
        model.minimize(cost);
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(2).setMaxTimeInSeconds(seconds);
        CpSolverStatus status = solver.solve(model);
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
                ? Math.round(solver.objectiveValue())
                : -1;
    }

    /**
     * Whether it is proved that no plan is so near another one.
     *
     * @param plan for each scene the slot that it was in
     * @param allowed for each scene the slots that are left, as bits
     * @param moves how many scenes may leave their slots
     * @param most what the plan may cost
     */
    boolean hasNoneNear(List<Integer> plan, long[] allowed, int moves, long most, double seconds) {
        state();
        model.addLessOrEqual(cost, most);
        LinearExprBuilder moved = LinearExpr.newBuilder();
        for (int scene = 0; scene < on.length; scene++) {
            moved.add(on[scene][plan.get(scene)].not());
            for (int day = 0; day < days; day++) {
                if ((allowed[scene] >>> day & 1) == 0) {
                    model.addEquality(on[scene][day], 0);
                }
            }
        }
        model.addLessOrEqual(moved, moves);
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(2).setMaxTimeInSeconds(seconds).setLinearizationLevel(2);
        return solver.solve(model) == CpSolverStatus.INFEASIBLE;
    }

    private void state() {
        for (BoolVar[] scene : on) {
            model.addExactlyOne(scene);
        }
        BoolVar[][] places = literals(season.places().size());
        for (int day = 0; day < days; day++) {
            cost.addTerm(used[day], season.prices().crewDay());
            day(day, places);
        }
        for (int person = 0; person < season.people().size(); person++) {
            person(person);
        }
        for (NotBefore order : season.orders()) {
            LinearExprBuilder first = LinearExpr.newBuilder();
            LinearExprBuilder then = LinearExpr.newBuilder();
            for (int day = 0; day < days; day++) {
                first.addTerm(on[order.first()][day], day);
                then.addTerm(on[order.then()][day], day);
            }
            model.addLessOrEqual(first, then);
        }
    }

    private void day(int day, BoolVar[][] places) {
        LinearExprBuilder minutes = LinearExpr.newBuilder();
        for (int index = 0; index < on.length; index++) {
            SeasonScene scene = season.scenes().get(index);
            minutes.addTerm(on[index][day], scene.minutes());
            model.addImplication(on[index][day], used[day]);
            model.addImplication(on[index][day], places[scene.place()][day]);
            if (scene.sky() == Sky.DARK) {
                model.addImplication(on[index][day], night[day]);
            } else if (scene.sky() == Sky.BRIGHT) {
                model.addImplication(on[index][day], night[day].not());
            }
        }
        LinearExprBuilder moves = LinearExpr.newBuilder();
        for (int place = 0; place < places.length; place++) {
            moves.add(places[place][day]);
            cost.addTerm(places[place][day], season.places().get(place).dayFee());
            if ((season.places().get(place).open() >>> day & 1) == 0) {
                model.addEquality(places[place][day], 0);
            }
        }
        IntVar moved = model.newIntVar(0, places.length, "");
        model.addGreaterOrEqual(moved, moves.addTerm(used[day], -1));
        cost.addTerm(moved, season.prices().move());
        IntVar overtime = model.newIntVar(0, season.slots().get(day).overtimeMinutes(), "");
        minutes.addTerm(moved, season.prices().moveMinutes()).addTerm(overtime, -1);
        model.addLessOrEqual(minutes, season.slots().get(day).minutes());
        cost.addTerm(overtime, season.prices().overtimeMinute());
        if (day + 1 < days) {
            BoolVar turn = model.newBoolVar("");
            // 1 if this day has a night, the next is used and has none.
            model.addGreaterOrEqual(
                    LinearExpr.newBuilder().add(turn).add(night[day + 1]).add(1),
                    LinearExpr.newBuilder().add(night[day]).add(used[day + 1]));
            cost.addTerm(turn, season.prices().nightToDay());
        }
    }

    private void person(int index) {
        Person person = season.people().get(index);
        BoolVar[] called = literals(1)[0];
        BoolVar[] begun = literals(1)[0];
        BoolVar[] toCome = literals(1)[0];
        for (int day = 0; day < days; day++) {
            LinearExprBuilder minutes = LinearExpr.newBuilder();
            for (int scene = 0; scene < on.length; scene++) {
                if (season.scenes().get(scene).cast().contains(index)) {
                    minutes.addTerm(on[scene][day], season.scenes().get(scene).minutes());
                    model.addImplication(on[scene][day], called[day]);
                }
            }
            if (person.minutesMax() != Integer.MAX_VALUE) {
                model.addLessOrEqual(minutes, person.minutesMax());
            }
            if (!person.atNight()) {
                model.addImplication(called[day], night[day].not());
            }
            if ((person.available() >>> day & 1) == 0) {
                model.addEquality(called[day], 0);
            }
            model.addImplication(called[day], begun[day]);
            model.addImplication(called[day], toCome[day]);
            if (day > 0) {
                model.addImplication(begun[day - 1], begun[day]);
                model.addImplication(toCome[day], toCome[day - 1]);
            }
            BoolVar held = model.newBoolVar("");
            model.addGreaterOrEqual(
                    LinearExpr.newBuilder().add(held).add(called[day]).add(1),
                    LinearExpr.newBuilder().add(begun[day]).add(toCome[day]));
            cost.addTerm(called[day], person.dayFee()).addTerm(held, person.holdFee());
        }
    }
}
