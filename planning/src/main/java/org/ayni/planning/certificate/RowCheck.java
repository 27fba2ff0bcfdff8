package org.ayni.planning.certificate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.kernel.rounding.Rounding;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.KeptObjective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Retraining;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;

/// Holds a plan's activities against every limit of its problem and keeps the worst row of each
/// kind.
///
/// A row's scale is the largest term in it, so that "relative" means the same for bread and for
/// steel. With slacks rounded down, what is found is a bound on the violations in real arithmetic.
final class RowCheck {

  private static final Unit SATISFACTION = new Unit("satisfaction");
  private static final Unit OBJECTIVE = new Unit("of the objective");

  private final PlanProblem problem;
  private final Activities plan;
  private final Rounding rounding;
  private final Map<RowKind, Violation> worst = new EnumMap<>(RowKind.class);

  private RowCheck(PlanProblem problem, Activities plan, Rounding rounding) {
    this.problem = problem;
    this.plan = plan;
    this.rounding = rounding;
  }

  /// @param rounding of slacks: `DOWN` for violations in real arithmetic
  static List<Violation> violations(PlanProblem problem, Activities plan, Rounding rounding) {
    RowCheck check = new RowCheck(problem, plan, rounding);
    for (int t = 0; t < problem.years(); t++) {
      check.balances(t);
      check.stocks(t);
      check.resources(t);
      check.trade(t);
      check.floors(t);
      check.paces(t);
    }
    check.budgets();
    check.start();
    check.terminal();
    check.objectives();
    check.signs();
    return new ArrayList<>(check.worst.values());
  }

  /// One row: what it may use less what it uses, and the largest term on either side.
  private final class Row {
    private double slack;
    private double scale;

    void add(double term) {
      slack = rounding.add(slack, term);
      scale = Math.max(scale, Math.abs(term));
    }

    /// Adds a · b.
    void add(double a, double b) {
      add(rounding.multiply(a, b));
    }

    /// Adds (a + b) · x.
    void add(double a, double b, double x) {
      add(rounding.sumTimes(a, b, x));
    }

    /// By how much of its scale the row is broken when it is broken by `amount`.
    double share(double amount) {
      if (Double.isInfinite(amount)) {
        return amount;
      }
      double size = scale > 0 ? scale : 1;
      // A term may be up to one step smaller than it was rounded to.
      return rounding == Rounding.NEAREST
          ? amount / size
          : rounding.opposite().divide(amount, Math.nextDown(size));
    }
  }

  private void record(RowKind kind, String code, int t, Row row, Unit unit) {
    double amount = Math.max(0, -row.slack);
    // A NaN in the plan must never pass for a row that holds.
    if (Double.isNaN(row.slack)) {
      amount = Double.POSITIVE_INFINITY;
    }
    double relative = amount == 0 ? 0 : row.share(amount);
    Violation before = worst.get(kind);
    if (before == null || relative > before.relative()) {
      worst.put(kind, new Violation(kind, code, t + 1, amount, relative, unit));
    }
  }

  private void balances(int t) {
    List<Product> products = problem.products();
    Row[] rows = new Row[products.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new Row();
      Product product = products.get(i);
      if (product.storable()) {
        double before = t == 0 ? product.initialInventory() : plan.inventory().at(t - 1, i);
        rows[i].add(1, -product.storageLoss().getAsDouble(), before);
      }
      rows[i].add(-plan.inventory().at(t, i));
    }
    for (int j = 0; j < problem.techniques().size(); j++) {
      Technique technique = problem.techniques().get(j);
      double x = plan.activity().at(t, j);
      addAll(rows, technique.outputs(), x);
      addAll(rows, technique.inputs(), -x);
    }
    for (int s = 0; s < problem.stocks().size(); s++) {
      addAll(rows, problem.stocks().get(s).composition(), -plan.investment().at(t, s));
    }
    for (int f = 0; f < problem.trade().size(); f++) {
      TradeFlow flow = problem.trade().get(f);
      rows[flow.product()].add(flow.direction().sign(), plan.trade().at(t, f));
    }
    for (int z = 0; z < problem.retraining().size(); z++) {
      addAll(rows, problem.retraining().get(z).cost(), -plan.retraining().at(t, z));
    }
    for (int g = 0; g < problem.baskets().size(); g++) {
      addAll(rows, problem.baskets().get(g).products().get(t), -plan.satisfaction().at(t, g));
    }
    for (int i = 0; i < rows.length; i++) {
      record(RowKind.BALANCE, products.get(i).code(), t, rows[i], products.get(i).unit());
    }
  }

  private static void addAll(Row[] rows, SparseVector vector, double factor) {
    for (int k = 0; k < vector.size(); k++) {
      rows[vector.index(k)].add(vector.value(k), factor);
    }
  }

  private void stocks(int t) {
    for (int s = 0; s < problem.stocks().size(); s++) {
      CapitalStock stock = problem.stocks().get(s);
      double now = plan.capital().at(t, s);
      Row capacity = new Row();
      capacity.add(now);
      capacity.add(-stock.requirement(), plan.activity().at(t, stock.technique()));
      record(RowKind.CAPACITY, stock.code(), t, capacity, unit(stock));
      Row law = new Row();
      law.add(1, -stock.depreciation(), now);
      law.add(t >= stock.lag() ? plan.investment().at(t - stock.lag(), s) : stock.underway(t));
      law.add(-plan.capital().at(t + 1, s));
      record(RowKind.CAPITAL, stock.code(), t, law, unit(stock));
    }
  }

  private Unit unit(CapitalStock stock) {
    return stock.composition().size() == 0
        ? problem.techniques().get(stock.technique()).unit()
        : problem.products().get(stock.composition().index(0)).unit();
  }

  /// The stocks a plan starts with are given, not chosen.
  private void start() {
    for (int s = 0; s < problem.stocks().size(); s++) {
      CapitalStock stock = problem.stocks().get(s);
      Row row = new Row();
      row.add(stock.initial());
      row.add(-plan.capital().at(0, s));
      record(RowKind.CAPITAL, stock.code(), 0, row, unit(stock));
    }
  }

  private void terminal() {
    int last = problem.years();
    for (int s = 0; s < problem.stocks().size(); s++) {
      CapitalStock stock = problem.stocks().get(s);
      Row row = new Row();
      row.add(plan.capital().at(last, s));
      row.add(-stock.terminal());
      record(RowKind.TERMINAL, stock.code(), last - 1, row, unit(stock));
    }
  }

  private void resources(int t) {
    Row[] rows = new Row[problem.resources().size()];
    for (int r = 0; r < rows.length; r++) {
      rows[r] = new Row();
      rows[r].add(problem.resources().get(r).limit().at(t));
    }
    retraining(t, rows);
    for (int j = 0; j < problem.techniques().size(); j++) {
      addAll(rows, problem.techniques().get(j).resources(), -plan.activity().at(t, j));
    }
    for (int r = 0; r < rows.length; r++) {
      var resource = problem.resources().get(r);
      record(RowKind.RESOURCE, resource.code(), t, rows[r], resource.unit());
    }
  }

  /// Those who have begun to learn by year t are missing; those who began before it serve
  /// elsewhere.
  private void retraining(int t, Row[] resources) {
    for (int z = 0; z < problem.retraining().size(); z++) {
      Retraining one = problem.retraining().get(z);
      for (int earlier = 0; earlier <= t; earlier++) {
        double began = plan.retraining().at(earlier, z);
        resources[one.from()].add(-began);
        if (earlier < t) {
          resources[one.to()].add(began);
        }
      }
      Row limit = new Row();
      limit.add(one.limit().at(t));
      limit.add(-plan.retraining().at(t, z));
      Unit unit = problem.resources().get(one.from()).unit();
      record(RowKind.RETRAINING, one.code(), t, limit, unit);
    }
  }

  private void budgets() {
    for (int r = 0; r < problem.resources().size(); r++) {
      Resource resource = problem.resources().get(r);
      if (resource.total().isPresent()) {
        Row row = new Row();
        row.add(resource.total().getAsDouble());
        for (int t = 0; t < problem.years(); t++) {
          for (int j = 0; j < problem.techniques().size(); j++) {
            row.add(-problem.techniques().get(j).resources().get(r), plan.activity().at(t, j));
          }
        }
        record(RowKind.BUDGET, resource.code(), problem.years() - 1, row, resource.unit());
      }
    }
  }

  private void trade(int t) {
    Row exchange = new Row();
    exchange.add(problem.credit().at(t));
    for (int f = 0; f < problem.trade().size(); f++) {
      TradeFlow flow = problem.trade().get(f);
      double amount = plan.trade().at(t, f);
      exchange.add(-flow.direction().sign() * flow.price(), amount);
      Row limit = new Row();
      limit.add(flow.limit().at(t));
      limit.add(-amount);
      Unit unit = problem.products().get(flow.product()).unit();
      record(RowKind.TRADE_LIMIT, flow.code(), t, limit, unit);
      if (flow.least().at(t) > 0) {
        Row promised = new Row();
        promised.add(amount);
        promised.add(-flow.least().at(t));
        record(RowKind.TRADE_LEAST, flow.code(), t, promised, unit);
      }
    }
    record(RowKind.FOREIGN_EXCHANGE, "", t, exchange, problem.foreignUnit());
  }

  private void floors(int t) {
    for (int g = 0; g < problem.baskets().size(); g++) {
      Row row = new Row();
      row.add(plan.satisfaction().at(t, g));
      row.add(-problem.baskets().get(g).floor().at(t));
      record(RowKind.FLOOR, problem.baskets().get(g).code(), t, row, SATISFACTION);
    }
  }

  private void paces(int t) {
    for (int j = 0; j < problem.techniques().size(); j++) {
      Technique technique = problem.techniques().get(j);
      if (technique.pace().isEmpty()) {
        continue;
      }
      Technique.Pace pace = technique.pace().get();
      double before = t == 0 ? pace.base() : plan.activity().at(t - 1, j);
      double now = plan.activity().at(t, j);
      if (pace.up() < Double.POSITIVE_INFINITY) {
        Row up = new Row();
        up.add(1, pace.up(), before);
        up.add(-now);
        record(RowKind.PACE_UP, technique.code(), t, up, technique.unit());
      }
      Row down = new Row();
      down.add(now);
      down.add(-1, pace.down(), before);
      record(RowKind.PACE_DOWN, technique.code(), t, down, technique.unit());
    }
  }

  /// What is kept of an objective is measured as a gap is, by its size or 1.
  private void objectives() {
    for (KeptObjective kept : problem.kept()) {
      Row row = new Row();
      row.scale = 1;
      row.add(ObjectiveValue.of(problem, kept.objective(), plan, rounding));
      row.add(-kept.least());
      String code = problem.code(kept.objective());
      record(RowKind.OBJECTIVE, code, problem.years() - 1, row, OBJECTIVE);
    }
  }

  private void signs() {
    sign("activity", plan.activity());
    sign("investment", plan.investment());
    sign("capital", plan.capital());
    sign("inventory", plan.inventory());
    sign("trade", plan.trade());
    sign("retraining", plan.retraining());
    sign("satisfaction", plan.satisfaction());
    for (int t = 0; t < problem.years(); t++) {
      for (int i = 0; i < problem.products().size(); i++) {
        Product product = problem.products().get(i);
        if (!product.storable()) {
          Row row = new Row();
          row.add(-plan.inventory().at(t, i));
          record(RowKind.SIGN, "inventory of " + product.code(), t, row, product.unit());
        }
      }
    }
  }

  private void sign(String what, YearTable table) {
    Unit unit = new Unit("units of " + what);
    for (int t = 0; t < table.years(); t++) {
      for (int k = 0; k < table.items(); k++) {
        Row row = new Row();
        row.add(table.at(t, k));
        record(RowKind.SIGN, what + " " + k, t, row, unit);
      }
    }
  }
}
