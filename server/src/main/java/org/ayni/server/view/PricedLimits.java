package org.ayni.server.view;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.questions.BindingLimit;
import org.ayni.planning.questions.BindingLimits;

/// Which limits hold a plan back over all its years, and what each is worth free of the objective's
/// unit.
///
/// With limit bₜ and price yₜ (gain in the objective a unit), consumption Cₜ = Σᵢ Σ_g b_git c_gt
/// and its value Vₜ = Σᵢ pᵢₜ Σ_g b_git c_gt at the prices of products: elasticity = Σₜ yₜ bₜ / Σₜ
/// Vₜ, and worth = (Σₜ yₜ bₜ / Σₜ bₜ) · (Σₜ Cₜ / Σₜ Vₜ) over the years in which the limit binds in
/// the first factor, over all years in the second. Both are free of the objective's unit.
final class PricedLimits {

  /// A limit worth less than this (in per cent for one per cent) is not worth a line.
  private static final double SMALLEST = 0.0005;

  private static final Unit SATISFACTION = new Unit("1");

  private final Plan plan;
  private final PlanProblem problem;
  private final Activities done;
  private final Prices prices;
  private final Map<String, Sum> sums = new LinkedHashMap<>();

  private static final class Sum {
    private final RowKind kind;
    private final String code;
    private int first;
    private int last;
    private double value;
    private double limit;

    Sum(RowKind kind, String code, int year) {
      this.kind = kind;
      this.code = code;
      this.first = year;
      this.last = year;
    }
  }

  private PricedLimits(Plan plan) {
    this.plan = plan;
    problem = plan.problem();
    done = plan.activities();
    prices = plan.prices();
  }

  /// The limits that bind, the one that is worth most first.
  ///
  /// @param objective the plan's objective
  static List<PricedLimit> of(Plan plan, double objective) {
    return new PricedLimits(plan).found(objective);
  }

  /// What gains in the objective are worth in consumption, at a plan's prices.
  ///
  /// @param ofOne consumption in the table unit for one unit of the objective, Σₜ Cₜ / Σₜ Vₜ
  record Worth(PricedLimits limits, double ofOne) {
    Unit unit(RowKind kind, String code) {
      return limits.unit(kind, code);
    }
  }

  static Worth worth(Plan plan) {
    PricedLimits limits = new PricedLimits(plan);
    Consumption consumption = limits.consumption();
    return new Worth(limits, consumption.amount() / consumption.value());
  }

  /// What is consumed in all years, in the table unit and at the plan's prices.
  private record Consumption(double amount, double value) {}

  private Consumption consumption() {
    double consumed = 0;
    double value = 0;
    for (int t = 0; t < problem.years(); t++) {
      for (int g = 0; g < problem.baskets().size(); g++) {
        SparseVector basket = problem.baskets().get(g).products().get(t);
        double c = done.satisfaction().at(t, g);
        value += c * basket.dot(prices.balance().year(t));
        for (int k = 0; k < basket.size(); k++) {
          consumed += c * basket.value(k);
        }
      }
    }
    return new Consumption(consumed, value);
  }

  private List<PricedLimit> found(double objective) {
    for (BindingLimit limit : BindingLimits.of(plan, objective)) {
      if (limit.kind() != RowKind.FOREIGN_EXCHANGE) {
        add(limit.kind(), limit.code(), limit.year(), limit.price(), limit.limit());
      }
    }
    for (int t = 0; t < problem.years(); t++) {
      foreignExchange(t);
    }
    Consumption consumption = consumption();
    double all = consumption.value();
    double perValue = consumption.amount() / all;
    return sums.values().stream()
        .map(s ->
            new PricedLimit(
                s.kind,
                s.code,
                s.first,
                s.last,
                unit(s.kind, s.code),
                s.value / all,
                s.value / s.limit * perValue))
        .filter(limit -> limit.elasticity() >= SMALLEST && Double.isFinite(limit.worth()))
        .sorted(Comparator.comparingDouble(PricedLimit::elasticity).reversed())
        .toList();
  }

  /// One per cent of foreign exchange is one per cent of what is bought with it: the credit beyond
  /// what exports earn may be nothing.
  private void foreignExchange(int t) {
    double spent = 0;
    for (int f = 0; f < problem.trade().size(); f++) {
      TradeFlow flow = problem.trade().get(f);
      if (flow.direction() == TradeFlow.Direction.IMPORT) {
        spent += flow.price() * done.trade().at(t, f);
      }
    }
    add(RowKind.FOREIGN_EXCHANGE, "", t + 1, prices.foreignExchange().at(t, 0), spent);
  }

  private void add(RowKind kind, String code, int year, double price, double limit) {
    if (price > 0 && limit > 0 && price < Double.POSITIVE_INFINITY) {
      Sum sum = sums.computeIfAbsent(kind + ":" + code, _ -> new Sum(kind, code, year));
      sum.first = Math.min(sum.first, year);
      sum.last = Math.max(sum.last, year);
      sum.value += price * limit;
      sum.limit += limit;
    }
  }

  private Unit unit(RowKind kind, String code) {
    return switch (kind) {
      case FOREIGN_EXCHANGE -> problem.foreignUnit();
      case FLOOR, OBJECTIVE, SIGN -> SATISFACTION;
      case RESOURCE, BUDGET ->
          problem.resources().stream()
              .filter(r -> r.code().equals(code))
              .findFirst()
              .orElseThrow()
              .unit();
      case RETRAINING ->
          problem.retraining().stream()
              .filter(r -> r.code().equals(code))
              .map(r -> problem.resources().get(r.from()))
              .findFirst()
              .orElseThrow()
              .unit();
      case BALANCE, CAPACITY, CAPITAL, TERMINAL, TRADE_LIMIT, TRADE_LEAST, PACE_UP, PACE_DOWN ->
          problem.products().getFirst().unit();
    };
  }
}
