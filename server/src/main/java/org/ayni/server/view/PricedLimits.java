package org.ayni.server.view;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.economy.Unit;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;

/// Which limits hold a plan back, and what each is worth: read from the plan's prices.
///
/// With limit bₜ and price yₜ (gain in the objective a unit), consumption Cₜ = Σᵢ Σ_g b_git c_gt
/// and its value Vₜ = Σᵢ pᵢₜ Σ_g b_git c_gt at the prices of products: elasticity = Σₜ yₜ bₜ / Σₜ
/// Vₜ, and worth = (Σₜ yₜ bₜ / Σₜ bₜ) · (Σₜ Cₜ / Σₜ Vₜ) over the years in which the limit binds in
/// the first factor, over all years in the second. Both are free of the objective's unit.
final class PricedLimits {

  /// A limit worth less than this (in per cent for one per cent) is not worth a line.
  private static final double SMALLEST = 0.0005;

  private static final Unit SATISFACTION = new Unit("1");

  private final PlanProblem problem;
  private final Activities done;
  private final Prices prices;
  private final Map<String, Sum> sums = new LinkedHashMap<>();

  private static final class Sum {
    private final RowKind kind;
    private final String code;
    private final Unit unit;
    private final int first;
    private int last;
    private double value;
    private double limit;

    Sum(RowKind kind, String code, Unit unit, int first) {
      this.kind = kind;
      this.code = code;
      this.unit = unit;
      this.first = first;
    }
  }

  private PricedLimits(Plan plan) {
    problem = plan.problem();
    done = plan.activities();
    prices = plan.prices();
  }

  /// The limits that bind, the one that is worth most first.
  static List<PricedLimit> of(Plan plan) {
    return new PricedLimits(plan).found();
  }

  private List<PricedLimit> found() {
    double consumed = 0;
    double value = 0;
    for (int t = 0; t < problem.years(); t++) {
      resources(t);
      foreignExchange(t);
      trade(t);
      pace(t);
      floors(t);
      for (int g = 0; g < problem.baskets().size(); g++) {
        var basket = problem.baskets().get(g).products().get(t);
        double c = done.satisfaction().at(t, g);
        value += c * basket.dot(prices.balance().year(t));
        for (int k = 0; k < basket.size(); k++) {
          consumed += c * basket.value(k);
        }
      }
    }
    stocks();
    double all = value;
    double perValue = consumed / value;
    return sums.values().stream()
        .map(s ->
            new PricedLimit(
                s.kind,
                s.code,
                s.first,
                s.last,
                s.unit,
                s.value / all,
                s.value / s.limit * perValue))
        .filter(limit -> limit.elasticity() >= SMALLEST && Double.isFinite(limit.worth()))
        .sorted(Comparator.comparingDouble(PricedLimit::elasticity).reversed())
        .toList();
  }

  private void add(RowKind kind, String code, Unit unit, int t, double price, double limit) {
    if (price > 0 && limit > 0 && price < Double.POSITIVE_INFINITY) {
      Sum sum = sums.computeIfAbsent(kind + ":" + code, _ -> new Sum(kind, code, unit, t + 1));
      sum.last = t + 1;
      sum.value += price * limit;
      sum.limit += limit;
    }
  }

  private void resources(int t) {
    for (int r = 0; r < problem.resources().size(); r++) {
      Resource resource = problem.resources().get(r);
      double limit = resource.limit().at(t);
      if (Double.isFinite(limit)) {
        add(
            RowKind.RESOURCE,
            resource.code(),
            resource.unit(),
            t,
            prices.resource().at(t, r),
            limit);
      }
    }
  }

  /// One per cent of foreign exchange is one per cent of what is bought with it: the credit itself
  /// may be nothing.
  private void foreignExchange(int t) {
    double spent = 0;
    for (int f = 0; f < problem.trade().size(); f++) {
      TradeFlow flow = problem.trade().get(f);
      if (flow.direction() == TradeFlow.Direction.IMPORT) {
        spent += flow.price() * done.trade().at(t, f);
      }
    }
    double price = prices.foreignExchange().at(t, 0);
    add(RowKind.FOREIGN_EXCHANGE, "", problem.foreignUnit(), t, price, spent);
  }

  private void trade(int t) {
    double exchange = prices.foreignExchange().at(t, 0);
    for (int f = 0; f < problem.trade().size(); f++) {
      TradeFlow flow = problem.trade().get(f);
      double limit = flow.limit().at(t);
      double product = prices.balance().at(t, flow.product());
      double gain = flow.direction().sign() * (product - flow.price() * exchange);
      if (Double.isFinite(limit)) {
        Unit unit = problem.products().get(flow.product()).unit();
        add(RowKind.TRADE_LIMIT, flow.code(), unit, t, gain, limit);
      }
    }
  }

  private void pace(int t) {
    for (int j = 0; j < problem.techniques().size(); j++) {
      Technique technique = problem.techniques().get(j);
      if (technique.pace().isPresent()) {
        Technique.Pace pace = technique.pace().get();
        double before = t == 0 ? pace.base() : done.activity().at(t - 1, j);
        String code = technique.code();
        double up = prices.paceUp().at(t, j);
        double down = prices.paceDown().at(t, j);
        add(RowKind.PACE_UP, code, technique.unit(), t, up, (1 + pace.up()) * before);
        add(RowKind.PACE_DOWN, code, technique.unit(), t, down, (1 - pace.down()) * before);
      }
    }
  }

  /// A floor's price is what its basket costs beyond what it counts.
  private void floors(int t) {
    if (problem.objective() instanceof Objective.Welfare welfare) {
      for (int g = 0; g < problem.baskets().size(); g++) {
        Basket basket = problem.baskets().get(g);
        double cost = basket.products().get(t).dot(prices.balance().year(t));
        double counts =
            Math.pow(welfare.discount(), t)
                * welfare.weights().get(g)
                * slope(welfare.curve(), done.satisfaction().at(t, g));
        add(RowKind.FLOOR, basket.code(), SATISFACTION, t, cost - counts, basket.floor().at(t));
      }
    }
  }

  /// What a little more than c counts for.
  private static double slope(SatisfactionCurve curve, double c) {
    double from = 0;
    for (SatisfactionCurve.Piece piece : curve.pieces()) {
      from += piece.width();
      if (c < from) {
        return piece.slope();
      }
    }
    return 0;
  }

  private void stocks() {
    for (int s = 0; s < problem.stocks().size(); s++) {
      CapitalStock stock = problem.stocks().get(s);
      Unit unit = problem.techniques().get(stock.technique()).unit();
      // One more unit at the start serves in year 1 and, less wear, from then on.
      double initial =
          prices.capacity().at(0, s) + (1 - stock.depreciation()) * prices.capital().at(0, s);
      add(RowKind.CAPACITY, stock.code(), unit, 0, initial, stock.initial());
      int last = problem.years() - 1;
      double left = prices.capital().at(last, s);
      add(RowKind.TERMINAL, stock.code(), unit, last, left, stock.terminal());
    }
  }
}
