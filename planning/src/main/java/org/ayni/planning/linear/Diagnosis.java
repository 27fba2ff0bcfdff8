package org.ayni.planning.linear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.lp.LpOutcome;
import org.ayni.kernel.lp.LpSolution;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.solve.EasedLimit;
import org.ayni.planning.solve.Impasse;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.Shortfall;

/// Finds out what an infeasible problem is missing, and what stands in the way.
///
/// First only the floors may be missed. If no plan holds the other limits even so, the condition on
/// tomorrow, the slowest pace of shrinking, what was promised to others and the foreign balance may
/// be missed too, floors still weighing most. The total share missed is least; the prices of that
/// programme say which limits stand in the way.
final class Diagnosis {

  /// Shares below this are rounding of the solver.
  private static final double NOTHING = 1e-8;

  /// How much more a floor weighs than any other demand, when others may be missed too.
  private static final double FLOORS_FIRST = 10;

  private final ExactPlanSolver solver;
  private final LpSolver lp;
  private final PlanProblem problem;
  private final RunControl control;
  private final Layout layout;
  private final LinearProgram program;

  /// @param programme the one that has no solution
  Diagnosis(ExactPlanSolver solver, LpSolver lp, Programme programme, RunControl control) {
    this.solver = solver;
    this.lp = lp;
    this.problem = programme.problem();
    this.layout = programme.layout();
    this.program = programme.linear();
    this.control = control;
  }

  PlanOutcome outcome() {
    List<Demand> demands = floors(1);
    LpOutcome outcome = lp.solve(Elastic.of(program, demands), control);
    if (outcome instanceof LpOutcome.Infeasible) {
      demands = floors(FLOORS_FIRST);
      demands.addAll(otherDemands());
      outcome = lp.solve(Elastic.of(program, demands), control);
    }
    return switch (outcome) {
      case LpOutcome.Optimal(var solution, _) -> diagnosed(demands, solution);
      case LpOutcome.Stopped _ ->
          new PlanOutcome.Infeasible(Optional.empty(), List.of(), List.of(), List.of());
      case LpOutcome.Infeasible _ ->
          new PlanOutcome.Failed(
              Impasse.Kind.CONTRADICTION,
              "no plan holds the limits on products, equipment, resources and trade whatever is"
                  + " demanded: some given number contradicts another");
      case LpOutcome.Unbounded _ ->
          new PlanOutcome.Failed(Impasse.Kind.INEXACT, "the search for what is missing has no end");
      case LpOutcome.Failed(var reason) -> new PlanOutcome.Failed(Impasse.Kind.SOLVER, reason);
    };
  }

  /// @param weight of a floor missed in full
  private List<Demand> floors(double weight) {
    List<Demand> demands = new ArrayList<>();
    for (int t = 0; t < layout.years; t++) {
      for (int g = 0; g < layout.baskets; g++) {
        double floor = problem.baskets().get(g).floor().at(t);
        if (floor > 0) {
          int column = layout.satisfaction(t, g);
          demands.add(new Demand(RowKind.FLOOR, g, t, column, -1, 0, floor, weight));
        }
      }
    }
    return demands;
  }

  private List<Demand> otherDemands() {
    List<Demand> demands = new ArrayList<>();
    int last = layout.years - 1;
    for (int s = 0; s < layout.stocks; s++) {
      double terminal = problem.stocks().get(s).terminal();
      if (terminal > 0) {
        int column = layout.nextCapital(last, s);
        demands.add(new Demand(RowKind.TERMINAL, s, last, column, -1, 0, terminal, 1));
      }
    }
    for (int t = 0; t < layout.years; t++) {
      for (int j = 0; j < layout.techniques; j++) {
        Optional<Technique.Pace> pace = problem.techniques().get(j).pace();
        if (pace.isPresent() && pace.get().down() < 1 && pace.get().base() > 0) {
          int row = layout.paceDown(t, j);
          demands.add(new Demand(RowKind.PACE_DOWN, j, t, -1, row, 1, pace.get().base(), 1));
        }
      }
      for (int f = 0; f < layout.flows; f++) {
        double promised = problem.trade().get(f).least().at(t);
        if (promised > 0) {
          int column = layout.trade(t, f);
          demands.add(new Demand(RowKind.TRADE_LEAST, f, t, column, -1, 0, promised, 1));
        }
      }
      double credit = problem.credit().at(t);
      if (credit < Double.POSITIVE_INFINITY) {
        int row = layout.foreignExchange(t);
        demands.add(new Demand(RowKind.FOREIGN_EXCHANGE, 0, t, -1, row, -1, credit, 1));
      }
    }
    return demands;
  }

  private PlanOutcome diagnosed(List<Demand> demands, LpSolution solution) {
    double[] value = solution.primal();
    Easing easing = new Easing(problem, layout, value);
    for (int d = 0; d < demands.size(); d++) {
      double share = value[program.columns() + d];
      if (share > NOTHING) {
        easing.add(demands.get(d), share * Elastic.scale(demands.get(d)));
      }
    }
    List<Shortfall> shortfalls = easing.shortfalls();
    shortfalls.sort(
        Comparator.comparingDouble(
                (Shortfall s) -> -Math.abs(s.wanted() - s.possible()) / Math.abs(s.wanted()))
            .thenComparing(Shortfall::year)
            .thenComparing(Shortfall::code));
    PlanProblem eased = EasedLimit.apply(problem, easing.eased());
    return new PlanOutcome.Infeasible(
        solver.best(eased, control),
        shortfalls,
        easing.eased(),
        new Obstacles(problem, layout, Elastic.of(program, demands), solution).found());
  }
}
