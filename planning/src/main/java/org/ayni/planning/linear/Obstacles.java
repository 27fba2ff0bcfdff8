package org.ayni.planning.linear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.lp.LpSolution;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.solve.Obstacle;

/// Reads from the prices of an elastic programme which given limits stand in the way. Balances and
/// stocks built on the way are links of the chain, not its ends, and are left out.
final class Obstacles {

  private static final double NOTHING = 1e-12;

  private final PlanProblem problem;
  private final Layout layout;
  private final double[] price;
  private final double[] reducedCost;
  private final List<Obstacle> found = new ArrayList<>();

  Obstacles(PlanProblem problem, Layout layout, LinearProgram elastic, LpSolution solution) {
    this.problem = problem;
    this.layout = layout;
    this.price = solution.dual();
    double[] priced = elastic.matrix().multiplyTransposed(price);
    reducedCost = elastic.cost();
    for (int j = 0; j < reducedCost.length; j++) {
      reducedCost[j] -= priced[j];
    }
  }

  List<Obstacle> found() {
    for (int t = 0; t < layout.years; t++) {
      for (int r = 0; r < layout.resources; r++) {
        var resource = problem.resources().get(r);
        add(
            RowKind.RESOURCE,
            resource.code(),
            t,
            resource.limit().at(t),
            -price[layout.resource(t, r)]);
      }
      double credit = problem.credit().at(t);
      add(RowKind.FOREIGN_EXCHANGE, "", t, credit, -price[layout.foreignExchange(t)]);
      for (int f = 0; f < layout.flows; f++) {
        var flow = problem.trade().get(f);
        add(
            RowKind.TRADE_LIMIT,
            flow.code(),
            t,
            flow.limit().at(t),
            -reducedCost[layout.trade(t, f)]);
      }
      for (int z = 0; z < layout.retrainings; z++) {
        var one = problem.retraining().get(z);
        add(
            RowKind.RETRAINING,
            one.code(),
            t,
            one.limit().at(t),
            -reducedCost[layout.retraining(t, z)]);
      }
      for (int j = 0; j < layout.techniques; j++) {
        Technique technique = problem.techniques().get(j);
        double base = technique.pace().map(Technique.Pace::base).orElse(0.0);
        add(RowKind.PACE_UP, technique.code(), t, base, -price[layout.paceUp(t, j)]);
        add(RowKind.PACE_DOWN, technique.code(), t, base, price[layout.paceDown(t, j)]);
      }
    }
    for (int r = 0; r < layout.resources; r++) {
      var resource = problem.resources().get(r);
      double total = resource.total().orElse(Double.POSITIVE_INFINITY);
      add(RowKind.BUDGET, resource.code(), layout.years - 1, total, -price[layout.budget(r)]);
    }
    for (int s = 0; s < layout.stocks; s++) {
      CapitalStock stock = problem.stocks().get(s);
      int last = layout.years - 1;
      // One more unit of the initial stock serves in year 1 and, less wear, from then on.
      double initial =
          -price[layout.capacity(0, s)] - (1 - stock.depreciation()) * price[layout.capital(0, s)];
      add(RowKind.CAPITAL, stock.code(), 0, stock.initial(), initial);
      add(
          RowKind.TERMINAL,
          stock.code(),
          last,
          stock.terminal(),
          reducedCost[layout.nextCapital(last, s)]);
    }
    found.sort(
        Comparator.comparingDouble((Obstacle o) -> -o.worthOfOnePercent())
            .thenComparing(Obstacle::kind)
            .thenComparing(Obstacle::code)
            .thenComparing(Obstacle::year));
    return found;
  }

  private void add(RowKind kind, String code, int t, double limit, double worth) {
    if (Double.isFinite(limit) && worth * Math.max(1, Math.abs(limit)) > NOTHING) {
      found.add(new Obstacle(kind, code, t + 1, limit, worth));
    }
  }
}
