package org.baiju.bench;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baiju.shootplan.talent.TalentProblem;

/**
 * The same problem for CP-SAT, in the best of the models tried: a literal for which of two scenes comes first,
 * transitivity, and for each actor and scene without them whether it comes before all of theirs, after, or is waited in.
 */
final class CpSatTalent {
    private final List<Set<Integer>> casts = new ArrayList<>();
    private final List<Long> durations = new ArrayList<>();
    private final TalentProblem problem;
    private final CpModel model = new CpModel();
    private final Literal[][] before;

    CpSatTalent(TalentProblem problem) {
        this.problem = problem;
        Map<Set<Integer>, Long> merged = new LinkedHashMap<>();
        problem.scenes().forEach(scene -> merged.merge(new HashSet<>(scene.actors()), scene.duration(), Long::sum));
        merged.forEach((cast, duration) -> {
            casts.add(cast);
            durations.add(duration);
        });
        before = new Literal[casts.size()][casts.size()];
    }

    /**
     * Solves it with one worker and the strongest linear relaxation, which took the least processor time: two workers
     * with the defaults did not prove MobStory in 24 s, this takes half a second.
     *
     * @return the cost that was proved, or -1
     */
    long prove(double seconds) {
        order();
        LinearExprBuilder cost = LinearExpr.newBuilder();
        for (int actor = 0; actor < problem.dailyCosts().size(); actor++) {
            present(actor, cost);
        }
        model.minimize(cost);
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setLinearizationLevel(2).setMaxTimeInSeconds(seconds);
        return solver.solve(model) == CpSolverStatus.OPTIMAL ? Math.round(solver.objectiveValue()) : -1;
    }

    private void order() {
        int n = casts.size();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                BoolVar first = model.newBoolVar("");
                before[i][j] = first;
                before[j][i] = first.not();
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                for (int k = j + 1; k < n; k++) {
                    model.addBoolOr(new Literal[] {before[j][i], before[k][j], before[i][k]});
                    model.addBoolOr(new Literal[] {before[i][j], before[j][k], before[k][i]});
                }
            }
        }
    }

    private void present(int actor, LinearExprBuilder cost) {
        for (int scene = 0; scene < casts.size(); scene++) {
            long pay = problem.dailyCosts().get(actor) * durations.get(scene);
            if (casts.get(scene).contains(actor)) {
                cost.add(pay);
                continue;
            }
            BoolVar early = model.newBoolVar("");
            BoolVar late = model.newBoolVar("");
            BoolVar waits = model.newBoolVar("");
            model.addExactlyOne(new Literal[] {early, late, waits});
            List<Literal> notEarly = new ArrayList<>(List.of(early));
            List<Literal> notLate = new ArrayList<>(List.of(late));
            for (int other = 0; other < casts.size(); other++) {
                if (casts.get(other).contains(actor)) {
                    model.addImplication(early, before[scene][other]);
                    model.addImplication(late, before[other][scene]);
                    notEarly.add(before[other][scene]);
                    notLate.add(before[scene][other]);
                }
            }
            model.addBoolOr(notEarly.toArray(Literal[]::new));
            model.addBoolOr(notLate.toArray(Literal[]::new));
            cost.addTerm(waits, pay);
        }
    }
}
