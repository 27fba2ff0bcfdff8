package org.ayni.planning.certificate;

import org.ayni.kernel.matrix.SparseVector;
import org.ayni.kernel.rounding.Rounding;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Retraining;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;

/// Numbers that no feasible plan exceeds, variable by variable, from the limits alone: activities
/// cannot pass their equipment, their resources and their pace; what is not there cannot be
/// invested, stored, exported or consumed.
///
/// They let a bound absorb the rounding of a solver's prices: a reduced cost of 10⁻¹² on a variable
/// of at most 10⁵ adds 10⁻⁷ to the bound instead of making it infinite. Infinite where nothing
/// limits a variable. Rounded up throughout, so that no rounding makes a limit too tight.
final class ImpliedLimits {

  private static final Rounding UP = Rounding.UP;

  final double[][] activity;
  final double[][] investment;

  /// [t][s]: stock at the start of year index t, T + 1 rows.
  final double[][] capital;

  final double[][] inventory;
  final double[][] trade;
  final double[][] satisfaction;

  private final PlanProblem problem;

  /// Which products have an import.
  private final boolean[] bought;

  ImpliedLimits(PlanProblem problem) {
    this.problem = problem;
    int years = problem.years();
    activity = new double[years][problem.techniques().size()];
    investment = new double[years][problem.stocks().size()];
    capital = new double[years + 1][problem.stocks().size()];
    inventory = new double[years][problem.products().size()];
    trade = new double[years][problem.trade().size()];
    satisfaction = new double[years][problem.baskets().size()];
    for (int s = 0; s < problem.stocks().size(); s++) {
      capital[0][s] = problem.stocks().get(s).initial();
    }
    bought = new boolean[problem.products().size()];
    for (TradeFlow flow : problem.trade()) {
      bought[flow.product()] |= flow.direction() == Direction.IMPORT;
    }
    for (int t = 0; t < years; t++) {
      activities(t);
      imports(t);
      double[] supply = supply(t);
      uses(t, supply);
    }
  }

  private void activities(int t) {
    for (int j = 0; j < activity[t].length; j++) {
      Technique technique = problem.techniques().get(j);
      double limit = Double.POSITIVE_INFINITY;
      if (technique.pace().isPresent()) {
        Technique.Pace pace = technique.pace().get();
        limit = UP.sumTimes(1, pace.up(), t == 0 ? pace.base() : activity[t - 1][j]);
        // ∞ · 0: no limit on the pace from nothing.
        limit = Double.isNaN(limit) ? Double.POSITIVE_INFINITY : limit;
      }
      SparseVector resources = technique.resources();
      for (int k = 0; k < resources.size(); k++) {
        double available = available(resources.index(k), t);
        if (resources.value(k) > 0) {
          limit = Math.min(limit, UP.divide(available, resources.value(k)));
        }
      }
      activity[t][j] = limit;
    }
    for (int s = 0; s < problem.stocks().size(); s++) {
      CapitalStock stock = problem.stocks().get(s);
      if (stock.requirement() > 0) {
        int j = stock.technique();
        activity[t][j] = Math.min(activity[t][j], UP.divide(capital[t][s], stock.requirement()));
      }
    }
  }

  /// What a resource has at most: its limit, all who can have come from elsewhere, and never more
  /// than its total.
  private double available(int r, int t) {
    double available = problem.resources().get(r).limit().at(t);
    for (Retraining one : problem.retraining()) {
      if (one.to() == r) {
        for (int earlier = 0; earlier < t; earlier++) {
          available = UP.add(available, one.limit().at(earlier));
        }
      }
    }
    return Math.min(available, problem.resources().get(r).total().orElse(Double.POSITIVE_INFINITY));
  }

  /// Most of an export there can be: what techniques and stores give where nobody buys the product,
  /// else its own limit.
  ///
  /// @param made supply without imports
  private double mostSold(TradeFlow export, int t, double[] made) {
    double limit = export.limit().at(t);
    int i = export.product();
    return bought[i] ? limit : Math.min(limit, made[i]);
  }

  /// Imports end at their own limit or, where they are paid so, at all the foreign exchange there
  /// can be.
  private void imports(int t) {
    // No import of this year has a limit yet, so none counts here.
    double[] made = supply(t);
    double exchange = problem.credit().at(t);
    for (TradeFlow flow : problem.trade()) {
      if (flow.direction() == Direction.EXPORT && flow.price() > 0) {
        exchange = UP.add(exchange, UP.multiply(flow.price(), mostSold(flow, t, made)));
      }
    }
    for (int f = 0; f < trade[t].length; f++) {
      TradeFlow flow = problem.trade().get(f);
      trade[t][f] = flow.limit().at(t);
      if (flow.direction() == Direction.IMPORT && flow.price() > 0) {
        trade[t][f] = Math.min(trade[t][f], UP.divide(Math.max(0, exchange), flow.price()));
      }
    }
  }

  private double[] supply(int t) {
    double[] supply = new double[problem.products().size()];
    for (int j = 0; j < activity[t].length; j++) {
      Technique technique = problem.techniques().get(j);
      double limit = activity[t][j];
      addPositive(supply, technique.outputs(), limit, 1);
      addPositive(supply, technique.inputs(), limit, -1);
    }
    for (int f = 0; f < trade[t].length; f++) {
      TradeFlow flow = problem.trade().get(f);
      if (flow.direction() == Direction.IMPORT) {
        supply[flow.product()] = UP.add(supply[flow.product()], trade[t][f]);
      }
    }
    for (int i = 0; i < supply.length; i++) {
      Product product = problem.products().get(i);
      if (product.storable()) {
        double before = t == 0 ? product.initialInventory() : inventory[t - 1][i];
        supply[i] = UP.add(supply[i], kept(product.storageLoss().getAsDouble(), before));
      }
    }
    return supply;
  }

  /// A negative input (a by-product booked that way) adds to supply, a negative output does not.
  private static void addPositive(double[] supply, SparseVector vector, double limit, int sign) {
    for (int k = 0; k < vector.size(); k++) {
      double value = sign * vector.value(k);
      if (value > 0) {
        int i = vector.index(k);
        supply[i] = UP.add(supply[i], UP.multiply(value, limit));
      }
    }
  }

  private void uses(int t, double[] supply) {
    for (int i = 0; i < supply.length; i++) {
      inventory[t][i] = problem.products().get(i).storable() ? supply[i] : 0;
    }
    for (int f = 0; f < trade[t].length; f++) {
      TradeFlow flow = problem.trade().get(f);
      if (flow.direction() == Direction.EXPORT) {
        trade[t][f] = Math.min(trade[t][f], supply[flow.product()]);
      }
    }
    for (int s = 0; s < problem.stocks().size(); s++) {
      CapitalStock stock = problem.stocks().get(s);
      investment[t][s] = most(stock.composition(), supply);
      double begun = t >= stock.lag() ? investment[t - stock.lag()][s] : stock.underway(t);
      capital[t + 1][s] = UP.add(kept(stock.depreciation(), capital[t][s]), begun);
    }
    for (int g = 0; g < satisfaction[t].length; g++) {
      Basket basket = problem.baskets().get(g);
      satisfaction[t][g] = most(basket.products().get(t), supply);
    }
  }

  /// (1 − loss) · amount; nothing is left where all is lost, however much there was.
  private static double kept(double loss, double amount) {
    return loss < 1 ? UP.sumTimes(1, -loss, amount) : 0;
  }

  /// Most units of a mix that `supply` allows.
  private static double most(SparseVector mix, double[] supply) {
    double most = Double.POSITIVE_INFINITY;
    for (int k = 0; k < mix.size(); k++) {
      if (mix.value(k) > 0) {
        most = Math.min(most, UP.divide(supply[mix.index(k)], mix.value(k)));
      }
    }
    return most;
  }
}
