package org.ayni.planning.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Retraining;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;

/// The problem of the years that remain after k years of a running plan.
///
/// It begins where the report says things stand, and where it says nothing, where the plan has
/// them: stores hᵢₖ, stocks kₛ,ₖ₊₁, the activity xⱼₖ from which the pace is counted, investments
/// that are not ready yet, people who were retrained, what is left of budgets. All other limits and
/// demands are those of the remaining years; the objective counts them from 1 on.
public final class Remaining {

  private final PlanProblem running;
  private final Activities plan;
  private final Report report;
  private final int passed;

  private Remaining(PlanProblem running, Activities plan, Report report, int passed) {
    this.running = running;
    this.plan = plan;
    this.report = report;
    this.passed = passed;
  }

  /// @param running the problem of the running plan
  /// @param plan what the running plan does
  /// @param passed k: years that have passed, 1 … T − 1
  public static PlanProblem of(PlanProblem running, Activities plan, Report report, int passed) {
    if (!(passed >= 1 && passed < running.years())) {
      throw new IllegalArgumentException(
          passed
              + " years have passed of "
              + running.years()
              + "; expected 1 … "
              + (running.years() - 1));
    }
    plan.requireShapeOf(running);
    return new Remaining(running, plan, report, passed).problem();
  }

  private PlanProblem problem() {
    int base = running.baseYear() == 0 ? 0 : running.baseYear() + passed;
    PlanProblem.Builder builder =
        PlanProblem.builder(running.name(), base, running.years() - passed);
    for (int i = 0; i < running.products().size(); i++) {
      builder.product(product(i));
    }
    for (int j = 0; j < running.techniques().size(); j++) {
      builder.technique(technique(j));
    }
    for (int r = 0; r < running.resources().size(); r++) {
      builder.resource(resource(r));
    }
    for (Retraining old : running.retraining()) {
      builder.retraining(
          new Retraining(old.code(), old.from(), old.to(), rest(old.limit()), old.cost()));
    }
    for (int s = 0; s < running.stocks().size(); s++) {
      builder.stock(stock(s));
    }
    for (TradeFlow old : running.trade()) {
      builder.trade(
          new TradeFlow(
              old.code(),
              old.product(),
              old.partner(),
              old.direction(),
              old.price(),
              rest(old.limit()),
              rest(old.worth()),
              rest(old.least())));
    }
    builder.credit(rest(running.credit()), running.foreignUnit());
    for (Basket old : running.baskets()) {
      builder.basket(
          new Basket(
              old.code(),
              old.names(),
              old.products().subList(passed, running.years()),
              rest(old.floor())));
    }
    return builder.objectives(running.order()).build();
  }

  /// What stands in the report, or else in the plan.
  private double known(int t, ReportKind kind, int item) {
    return report.at(t, kind, item).orElseGet(() -> kind.planned(plan, t, item));
  }

  private Series rest(Series old) {
    double[] values = new double[running.years() - passed];
    for (int t = 0; t < values.length; t++) {
      values[t] = old.at(passed + t);
    }
    return Series.of(values);
  }

  private Product product(int i) {
    Product old = running.products().get(i);
    return old.storable()
        ? new Product(
            old.code(),
            old.names(),
            old.unit(),
            old.storageLoss(),
            known(passed - 1, ReportKind.INVENTORY, i))
        : old;
  }

  private Technique technique(int j) {
    Technique old = running.techniques().get(j);
    double base = known(passed - 1, ReportKind.ACTIVITY, j);
    return new Technique(
        old.code(),
        old.names(),
        old.unit(),
        old.outputs(),
        old.inputs(),
        old.resources(),
        old.pace().map(p -> new Technique.Pace(base, p.down(), p.up())));
  }

  private Resource resource(int r) {
    Resource old = running.resources().get(r);
    double[] limit = new double[running.years() - passed];
    double moved = 0;
    for (int z = 0; z < running.retraining().size(); z++) {
      Retraining one = running.retraining().get(z);
      for (int t = 0; t < passed; t++) {
        double learned = known(t, ReportKind.RETRAINING, z);
        moved += one.to() == r ? learned : one.from() == r ? -learned : 0;
      }
    }
    for (int t = 0; t < limit.length; t++) {
      limit[t] = Math.max(0, old.limit().at(passed + t) + moved);
    }
    OptionalDouble total = old.total();
    if (total.isPresent()) {
      total = OptionalDouble.of(Math.max(0, total.getAsDouble() - used(r)));
    }
    return new Resource(old.code(), old.names(), old.unit(), Series.of(limit), total);
  }

  private double used(int r) {
    double used = 0;
    for (int j = 0; j < running.techniques().size(); j++) {
      double use = running.techniques().get(j).resources().get(r);
      for (int t = 0; use > 0 && t < passed; t++) {
        used += use * known(t, ReportKind.ACTIVITY, j);
      }
    }
    return used;
  }

  /// An investment of year t joins the stock at the start of year t + 1 + lag.
  private CapitalStock stock(int s) {
    CapitalStock old = running.stocks().get(s);
    List<Double> underway = new ArrayList<>();
    for (int t = 0; t < old.lag(); t++) {
      int begun = passed + t - old.lag();
      underway.add(begun < 0 ? old.underway(passed + t) : known(begun, ReportKind.INVESTMENT, s));
    }
    return new CapitalStock(
        old.code(),
        old.technique(),
        old.composition(),
        old.requirement(),
        known(passed - 1, ReportKind.STOCK, s),
        old.depreciation(),
        old.lag(),
        old.terminal(),
        underway);
  }
}
