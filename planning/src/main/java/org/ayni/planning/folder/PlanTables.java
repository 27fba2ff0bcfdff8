package org.ayni.planning.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Retraining;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;

/// The CSV files of a plan folder: which part of the plan stands in which file, with which codes on
/// its rows.
///
/// @param <P> the whole that the parts belong to: [Activities] or [Prices]
record PlanTables<P>(List<Part<P>> parts) {

  /// One file.
  ///
  /// @param path in the folder
  /// @param codes of its rows
  /// @param years number of its columns behind the code
  /// @param table the part of the whole that it holds
  record Part<P>(String path, List<String> codes, int years, Function<P, YearTable> table) {}

  static PlanTables<Activities> activities(PlanProblem problem) {
    int years = problem.years();
    return new PlanTables<>(
        List.of(
            new Part<>("activity.csv", techniques(problem), years, Activities::activity),
            new Part<>("investment.csv", stocks(problem), years, Activities::investment),
            new Part<>("capital.csv", stocks(problem), years + 1, Activities::capital),
            new Part<>("inventory.csv", products(problem), years, Activities::inventory),
            new Part<>("trade.csv", trade(problem), years, Activities::trade),
            new Part<>("retraining.csv", retraining(problem), years, Activities::retraining),
            new Part<>("satisfaction.csv", baskets(problem), years, Activities::satisfaction)));
  }

  static Activities activities(List<YearTable> t) {
    return new Activities(t.get(0), t.get(1), t.get(2), t.get(3), t.get(4), t.get(5), t.get(6));
  }

  static PlanTables<Prices> prices(PlanProblem problem) {
    int years = problem.years();
    List<Part<Prices>> parts = new ArrayList<>();
    parts.add(new Part<>("prices/product.csv", products(problem), years, Prices::balance));
    parts.add(new Part<>("prices/capacity.csv", stocks(problem), years, Prices::capacity));
    parts.add(new Part<>("prices/capital.csv", stocks(problem), years, Prices::capital));
    parts.add(new Part<>("prices/resource.csv", resources(problem), years, Prices::resource));
    parts.add(new Part<>("prices/budget.csv", resources(problem), 1, Prices::budget));
    parts.add(
        new Part<>(
            "prices/foreign-exchange.csv",
            List.of("foreign-exchange"),
            years,
            Prices::foreignExchange));
    parts.add(new Part<>("prices/pace-up.csv", techniques(problem), years, Prices::paceUp));
    parts.add(new Part<>("prices/pace-down.csv", techniques(problem), years, Prices::paceDown));
    parts.add(new Part<>("prices/fulfilment.csv", baskets(problem), years, Prices::fulfilment));
    if (!problem.kept().isEmpty()) {
      parts.add(new Part<>("prices/kept.csv", kept(problem), 1, Prices::kept));
    }
    return new PlanTables<>(List.copyOf(parts));
  }

  static Prices prices(List<YearTable> t) {
    return new Prices(
        t.get(0),
        t.get(1),
        t.get(2),
        t.get(3),
        t.get(4),
        t.get(5),
        t.get(6),
        t.get(7),
        t.get(8),
        t.size() > 9 ? t.get(9) : YearTable.zeros(1, 0));
  }

  /// Where the tables of an objective settled before the plan's own begin.
  ///
  /// @param stage index k, from 0
  static String folderOf(int stage) {
    return "stages/" + (stage + 1) + "/";
  }

  private static List<String> kept(PlanProblem problem) {
    return problem.kept().stream().map(one -> problem.code(one.objective())).toList();
  }

  private static List<String> products(PlanProblem problem) {
    return problem.products().stream().map(Product::code).toList();
  }

  private static List<String> techniques(PlanProblem problem) {
    return problem.techniques().stream().map(Technique::code).toList();
  }

  private static List<String> stocks(PlanProblem problem) {
    return problem.stocks().stream().map(CapitalStock::code).toList();
  }

  private static List<String> resources(PlanProblem problem) {
    return problem.resources().stream().map(Resource::code).toList();
  }

  private static List<String> retraining(PlanProblem problem) {
    return problem.retraining().stream().map(Retraining::code).toList();
  }

  private static List<String> trade(PlanProblem problem) {
    return problem.trade().stream().map(TradeFlow::code).toList();
  }

  private static List<String> baskets(PlanProblem problem) {
    return problem.baskets().stream().map(Basket::code).toList();
  }
}
