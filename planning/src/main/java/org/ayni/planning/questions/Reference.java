package org.ayni.planning.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ayni.planning.linear.PlanColumn;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Retraining;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;
import org.jspecify.annotations.Nullable;

/// What a plan is to stay near to: amounts of some or all of the things it does. Immutable.
public final class Reference {

  private final Map<PlanColumn, Double> amounts = new LinkedHashMap<>();

  private Reference() {}

  /// Every year as the base year: activities, of techniques whose base activity is known (those
  /// with a pace).
  public static Reference today(PlanProblem problem) {
    Reference reference = new Reference();
    for (int t = 0; t < problem.years(); t++) {
      for (Technique technique : problem.techniques()) {
        if (technique.pace().isPresent()) {
          reference.amounts.put(
              new PlanColumn(PlanColumn.Kind.ACTIVITY, technique.code(), t + 1),
              technique.pace().get().base());
        }
      }
    }
    return reference;
  }

  /// The later years of another plan, in all it does: activity, investment, inventory, trade,
  /// retraining and satisfaction.
  ///
  /// @param problem of that plan
  /// @param passed number of its first years that are left out
  public static Reference of(PlanProblem problem, Activities plan, int passed) {
    plan.requireShapeOf(problem);
    Reference reference = new Reference();
    List<String> stocks = problem.stocks().stream().map(CapitalStock::code).toList();
    List<String> products = problem.products().stream().map(Product::code).toList();
    List<String> techniques = problem.techniques().stream().map(Technique::code).toList();
    List<String> retraining = problem.retraining().stream().map(Retraining::code).toList();
    List<String> needs = problem.baskets().stream().map(Basket::code).toList();
    for (int t = passed; t < problem.years(); t++) {
      int year = t - passed + 1;
      reference.add(PlanColumn.Kind.ACTIVITY, techniques, plan.activity(), t, year);
      reference.add(PlanColumn.Kind.INVESTMENT, stocks, plan.investment(), t, year);
      reference.add(PlanColumn.Kind.INVENTORY, products, plan.inventory(), t, year);
      reference.add(PlanColumn.Kind.RETRAINING, retraining, plan.retraining(), t, year);
      reference.add(PlanColumn.Kind.SATISFACTION, needs, plan.satisfaction(), t, year);
      for (int f = 0; f < problem.trade().size(); f++) {
        TradeFlow flow = problem.trade().get(f);
        PlanColumn.Kind kind =
            flow.direction() == Direction.IMPORT ? PlanColumn.Kind.IMPORT : PlanColumn.Kind.EXPORT;
        reference.amounts.put(new PlanColumn(kind, flow.code(), year), plan.trade().at(t, f));
      }
    }
    return reference;
  }

  private void add(PlanColumn.Kind kind, List<String> codes, YearTable table, int t, int year) {
    for (int k = 0; k < codes.size(); k++) {
      amounts.put(new PlanColumn(kind, codes.get(k), year), table.at(t, k));
    }
  }

  /// The amount to stay near to; empty where there is none.
  OptionalDouble at(PlanColumn column) {
    @Nullable Double amount = amounts.get(column);
    return amount == null ? OptionalDouble.empty() : OptionalDouble.of(amount);
  }

  int size() {
    return amounts.size();
  }

  /// Whether there is nothing to stay near to.
  public boolean isEmpty() {
    return amounts.isEmpty();
  }
}
