package org.ayni.planning.linear;

import java.util.ArrayList;
import java.util.List;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.solve.EasedLimit;
import org.ayni.planning.solve.Shortfall;

/// Turns what an elastic programme missed into shortfalls to tell people, and into eased limits
/// under which a plan exists.
final class Easing {

  /// Room beyond what is missing, so that the eased problem has a point inside despite rounding.
  private static final double ROOM = 1e-7;

  private final PlanProblem problem;
  private final Layout layout;
  private final double[] value;
  private final List<Shortfall> shortfalls = new ArrayList<>();
  private final List<EasedLimit> eased = new ArrayList<>();

  /// @param value columns of the programme that missed least
  Easing(PlanProblem problem, Layout layout, double[] value) {
    this.problem = problem;
    this.layout = layout;
    this.value = value;
  }

  List<Shortfall> shortfalls() {
    return shortfalls;
  }

  List<EasedLimit> eased() {
    return eased;
  }

  /// @param missing how much of the demand is missed, > 0, in its unit
  void add(Demand demand, double missing) {
    double wider = missing + ROOM * Elastic.scale(demand);
    int t = demand.t();
    switch (demand.kind()) {
      case FLOOR -> {
        String code = problem.baskets().get(demand.item()).code();
        shortfall(demand, code, demand.amount(), missing);
        eased.add(new EasedLimit(RowKind.FLOOR, code, t + 1, Math.max(0, demand.amount() - wider)));
      }
      case TERMINAL -> {
        String code = problem.stocks().get(demand.item()).code();
        shortfall(demand, code, demand.amount(), missing);
        eased.add(
            new EasedLimit(RowKind.TERMINAL, code, t + 1, Math.max(0, demand.amount() - wider)));
      }
      case TRADE_LEAST -> {
        String code = problem.trade().get(demand.item()).code();
        shortfall(demand, code, demand.amount(), missing);
        eased.add(
            new EasedLimit(RowKind.TRADE_LEAST, code, t + 1, Math.max(0, demand.amount() - wider)));
      }
      case FOREIGN_EXCHANGE -> {
        shortfall(demand, "", demand.amount(), -missing);
        eased.add(new EasedLimit(RowKind.FOREIGN_EXCHANGE, "", t + 1, demand.amount() + wider));
      }
      case PACE_DOWN -> pace(demand, missing);
      default -> throw new IllegalStateException("a demand of kind " + demand.kind());
    }
  }

  /// The pace is one number for all years: it is eased to the fastest fall of any year so far.
  private void pace(Demand demand, double missing) {
    Technique technique = problem.techniques().get(demand.item());
    Technique.Pace pace = technique.pace().orElseThrow();
    int t = demand.t();
    double before = t == 0 ? pace.base() : value[layout.activity(t - 1, demand.item())];
    double now = value[layout.activity(t, demand.item())];
    shortfall(demand, technique.code(), (1 - pace.down()) * before, missing);
    double needed = Math.clamp((before > 0 ? 1 - now / before : 1) + ROOM, 0, 1);
    double sofar = pace.down();
    for (EasedLimit limit : eased) {
      if (limit.kind() == RowKind.PACE_DOWN && limit.code().equals(technique.code())) {
        sofar = Math.max(sofar, limit.value());
      }
    }
    if (needed > sofar) {
      eased.removeIf(e -> e.kind() == RowKind.PACE_DOWN && e.code().equals(technique.code()));
      eased.add(new EasedLimit(RowKind.PACE_DOWN, technique.code(), 0, needed));
    }
  }

  private void shortfall(Demand demand, String code, double wanted, double missing) {
    shortfalls.add(new Shortfall(demand.kind(), code, demand.t() + 1, wanted, wanted - missing));
  }
}
