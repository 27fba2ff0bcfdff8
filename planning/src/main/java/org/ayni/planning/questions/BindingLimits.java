package org.ayni.planning.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.KeptObjective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;

/// Which given limits bind and at what price, read from a plan's prices. Products and equipment
/// built on the way have prices too, but they are links in the chain: its ends are what nobody can
/// make more of.
public final class BindingLimits {

  private final Plan plan;
  private final PlanProblem problem;
  private final Prices prices;
  private final List<BindingLimit> found = new ArrayList<>();

  private BindingLimits(Plan plan) {
    this.plan = plan;
    this.problem = plan.problem();
    this.prices = plan.prices();
  }

  /// Every limit whose easing by one percent would gain more than 10⁻⁹ of the objective's size, the
  /// most valuable first.
  ///
  /// @param objective the plan's objective, for the size
  public static List<BindingLimit> of(Plan plan, double objective) {
    BindingLimits limits = new BindingLimits(plan);
    for (int t = 0; t < limits.problem.years(); t++) {
      limits.resources(t);
      limits.trade(t);
      limits.paces(t);
      limits.floors(t);
    }
    limits.budgets();
    limits.stocks();
    limits.objectives();
    double nothing = 1e-9 * Math.max(1, Math.abs(objective));
    limits.found.removeIf(limit -> !(limit.worthOfOnePercent() > nothing));
    limits.found.sort(
        Comparator.comparingDouble((BindingLimit l) -> -l.worthOfOnePercent())
            .thenComparing(BindingLimit::kind)
            .thenComparing(BindingLimit::code)
            .thenComparing(BindingLimit::year));
    return List.copyOf(limits.found);
  }

  private void add(RowKind kind, String code, int t, double limit, double price) {
    if (price > 0 && Double.isFinite(limit)) {
      found.add(new BindingLimit(kind, code, t + 1, limit, price));
    }
  }

  private void resources(int t) {
    for (int r = 0; r < problem.resources().size(); r++) {
      var resource = problem.resources().get(r);
      add(RowKind.RESOURCE, resource.code(), t, resource.limit().at(t), prices.resource().at(t, r));
    }
  }

  private void budgets() {
    for (int r = 0; r < problem.resources().size(); r++) {
      var resource = problem.resources().get(r);
      if (resource.total().isPresent()) {
        add(
            RowKind.BUDGET,
            resource.code(),
            problem.years() - 1,
            resource.total().getAsDouble(),
            prices.budget().at(0, r));
      }
    }
  }

  private void trade(int t) {
    double exchange = prices.foreignExchange().at(t, 0);
    add(RowKind.FOREIGN_EXCHANGE, "", t, problem.credit().at(t), exchange);
    for (int f = 0; f < problem.trade().size(); f++) {
      TradeFlow flow = problem.trade().get(f);
      double gain =
          flow.worth().at(t)
              + flow.direction().sign()
                  * (prices.balance().at(t, flow.product()) - exchange * flow.price());
      add(RowKind.TRADE_LIMIT, flow.code(), t, flow.limit().at(t), gain);
      if (flow.least().at(t) > 0) {
        add(RowKind.TRADE_LEAST, flow.code(), t, flow.least().at(t), -gain);
      }
    }
  }

  private void paces(int t) {
    for (int j = 0; j < problem.techniques().size(); j++) {
      Technique technique = problem.techniques().get(j);
      if (technique.pace().isPresent()) {
        Technique.Pace pace = technique.pace().get();
        double before = t == 0 ? pace.base() : plan.activities().activity().at(t - 1, j);
        add(
            RowKind.PACE_UP,
            technique.code(),
            t,
            (1 + pace.up()) * before,
            prices.paceUp().at(t, j));
        add(
            RowKind.PACE_DOWN,
            technique.code(),
            t,
            (1 - pace.down()) * before,
            prices.paceDown().at(t, j));
      }
    }
  }

  /// A floor binds when the basket costs more than the satisfaction it brings is worth.
  private void floors(int t) {
    for (int g = 0; g < problem.baskets().size(); g++) {
      Basket basket = problem.baskets().get(g);
      double floor = basket.floor().at(t);
      double c = plan.activities().satisfaction().at(t, g);
      if (floor > 0 && c <= floor * (1 + 1e-9)) {
        double cost = basket.products().get(t).dot(prices.balance().year(t));
        add(
            RowKind.FLOOR,
            basket.code(),
            t,
            floor,
            cost - SatisfactionWorth.of(plan, t, g, floor, 0));
      }
    }
  }

  /// What must be kept of the objectives before.
  private void objectives() {
    for (int k = 0; k < problem.kept().size(); k++) {
      KeptObjective kept = problem.kept().get(k);
      String code = problem.code(kept.objective());
      int last = problem.years() - 1;
      add(RowKind.OBJECTIVE, code, last, kept.least(), prices.kept().at(0, k));
    }
  }

  private void stocks() {
    int last = problem.years() - 1;
    for (int s = 0; s < problem.stocks().size(); s++) {
      CapitalStock stock = problem.stocks().get(s);
      // One more unit of the initial stock serves in year 1 and, less wear, from then on.
      double initial =
          prices.capacity().at(0, s) + (1 - stock.depreciation()) * prices.capital().at(0, s);
      add(RowKind.CAPITAL, stock.code(), 0, stock.initial(), initial);
      add(RowKind.TERMINAL, stock.code(), last, stock.terminal(), prices.capital().at(last, s));
    }
  }
}
