package org.ayni.planning.replan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Retraining;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;

/// What can be reported of a year.
public enum ReportKind {
  /// Activity of a technique in the year.
  ACTIVITY,
  /// Investment in a stock begun in the year.
  INVESTMENT,
  /// A stock as it stands at the end of the year.
  STOCK,
  /// A product in store at the end of the year.
  INVENTORY,
  /// Imports or exports of the year.
  TRADE,
  /// People who began to retrain in the year.
  RETRAINING,
  /// How far a need was served in the year.
  SATISFACTION;

  /// As written in files.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The kind with this code.
  public static Optional<ReportKind> byCode(String code) {
    for (ReportKind kind : values()) {
      if (kind.code().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /// Codes of what can be reported, in the order of the plan's tables.
  public List<String> codes(PlanProblem problem) {
    return switch (this) {
      case ACTIVITY -> problem.techniques().stream().map(Technique::code).toList();
      case INVESTMENT, STOCK -> problem.stocks().stream().map(CapitalStock::code).toList();
      case INVENTORY -> problem.products().stream().map(Product::code).toList();
      case TRADE -> problem.trade().stream().map(TradeFlow::code).toList();
      case RETRAINING -> problem.retraining().stream().map(Retraining::code).toList();
      case SATISFACTION -> problem.baskets().stream().map(Basket::code).toList();
    };
  }

  /// What a plan says of item `k` in year index t.
  public double planned(Activities plan, int t, int k) {
    return switch (this) {
      // The stock at the start of the next year.
      case STOCK -> plan.capital().at(t + 1, k);
      case ACTIVITY -> plan.activity().at(t, k);
      case INVESTMENT -> plan.investment().at(t, k);
      case INVENTORY -> plan.inventory().at(t, k);
      case TRADE -> plan.trade().at(t, k);
      case RETRAINING -> plan.retraining().at(t, k);
      case SATISFACTION -> plan.satisfaction().at(t, k);
    };
  }
}
