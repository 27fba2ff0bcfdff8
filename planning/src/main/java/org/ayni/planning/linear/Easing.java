package org.ayni.planning.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.solve.Shortfall;

/// The problem with every missed demand lowered to what is possible.
final class Easing {

  /// Room beyond what is missing, so that the eased problem has a point inside despite rounding.
  private static final double ROOM = 1e-7;

  private final PlanProblem problem;
  private final Layout layout;
  private final double[] value;
  private final double[][] floors;
  private final double[] terminal;
  private final double[] down;
  private final double[] credit;

  /// @param value columns of the programme that missed least
  Easing(PlanProblem problem, Layout layout, double[] value) {
    this.problem = problem;
    this.layout = layout;
    this.value = value;
    floors = new double[layout.baskets][layout.years];
    for (int g = 0; g < layout.baskets; g++) {
      for (int t = 0; t < layout.years; t++) {
        floors[g][t] = problem.baskets().get(g).floor().at(t);
      }
    }
    terminal = problem.stocks().stream().mapToDouble(CapitalStock::terminal).toArray();
    down =
        problem.techniques().stream()
            .mapToDouble(t -> t.pace().map(Technique.Pace::down).orElse(1.0))
            .toArray();
    credit = new double[layout.years];
    Arrays.setAll(credit, problem.credit()::at);
  }

  Shortfall shortfall(Demand demand, double missing) {
    return switch (demand.kind()) {
      case FLOOR ->
          of(demand, problem.baskets().get(demand.item()).code(), demand.amount(), missing);
      case TERMINAL ->
          of(demand, problem.stocks().get(demand.item()).code(), demand.amount(), missing);
      case PACE_DOWN -> {
        int j = demand.item();
        double least = (1 - down[j]) * before(demand.t(), j);
        yield of(demand, problem.techniques().get(j).code(), least, missing);
      }
      case FOREIGN_EXCHANGE -> of(demand, "", demand.amount(), -missing);
      default -> throw new IllegalStateException("a demand of kind " + demand.kind());
    };
  }

  private static Shortfall of(Demand demand, String code, double wanted, double missing) {
    return new Shortfall(demand.kind(), code, demand.t() + 1, wanted, wanted - missing);
  }

  /// Activity in the year before year index t.
  private double before(int t, int j) {
    return t == 0
        ? problem.techniques().get(j).pace().orElseThrow().base()
        : value[layout.activity(t - 1, j)];
  }

  void ease(Demand demand, double missing) {
    double wider = missing + ROOM * Elastic.scale(demand);
    int k = demand.item();
    int t = demand.t();
    switch (demand.kind()) {
      case FLOOR -> floors[k][t] = Math.max(0, floors[k][t] - wider);
      case TERMINAL -> terminal[k] = Math.max(0, terminal[k] - wider);
      case FOREIGN_EXCHANGE -> credit[t] += wider;
      case PACE_DOWN -> {
        double before = before(t, k);
        double now = value[layout.activity(t, k)];
        double needed = before > 0 ? 1 - now / before : 1;
        down[k] = Math.clamp(Math.max(down[k], needed + ROOM), 0, 1);
      }
      default -> throw new IllegalStateException("a demand of kind " + demand.kind());
    }
  }

  PlanProblem problem() {
    PlanProblem.Builder builder =
        PlanProblem.builder(problem.name(), problem.baseYear(), problem.years());
    problem.products().forEach(builder::product);
    for (int j = 0; j < layout.techniques; j++) {
      Technique old = problem.techniques().get(j);
      double slowest = down[j];
      Optional<Technique.Pace> pace =
          old.pace().map(p -> new Technique.Pace(p.base(), slowest, p.up()));
      builder.technique(
          new Technique(
              old.code(),
              old.names(),
              old.unit(),
              old.outputs(),
              old.inputs(),
              old.resources(),
              pace));
    }
    problem.resources().forEach(builder::resource);
    for (int s = 0; s < layout.stocks; s++) {
      CapitalStock old = problem.stocks().get(s);
      builder.stock(
          new CapitalStock(
              old.code(),
              old.technique(),
              old.composition(),
              old.requirement(),
              old.initial(),
              old.depreciation(),
              old.lag(),
              terminal[s]));
    }
    problem.trade().forEach(builder::trade);
    builder.credit(Series.of(credit), problem.foreignUnit());
    List<Basket> baskets = new ArrayList<>();
    for (int g = 0; g < layout.baskets; g++) {
      Basket old = problem.baskets().get(g);
      baskets.add(new Basket(old.code(), old.names(), old.products(), Series.of(floors[g])));
    }
    return builder.baskets(baskets).objective(problem.objective()).build();
  }
}
