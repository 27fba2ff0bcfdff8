package org.ayni.planning.condensed;

import java.util.List;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Technique;

/// What is asked of the economy whatever the needs get: the investment that tomorrow's condition
/// takes and what idle techniques use, less what is in store.
///
/// A technique that makes nothing only uses: the best plan runs it at the least its pace allows.
/// Investment beyond tomorrow's condition, inventories at the end of the only year and retraining
/// (which serves from the next year on) bring nothing either: they are 0.
final class FixedDemand {

  /// f[i], in the product's unit; negative where more is in store than is asked for.
  final double[] products;

  /// v[s]: the investment, in units of the stock.
  final double[] investment;

  /// What is left of every resource when idle techniques have taken theirs; the tighter of its
  /// limit and its total. May be negative or infinite.
  final double[] resources;

  /// Whether the condition on tomorrow holds for every stock with this investment, and idle
  /// techniques run within their limits.
  final boolean possible;

  FixedDemand(PlanProblem problem, ActivityLimits limits) {
    products = new double[problem.products().size()];
    investment = new double[problem.stocks().size()];
    resources = new double[problem.resources().size()];
    for (int i = 0; i < products.length; i++) {
      Product product = problem.products().get(i);
      if (product.storable()) {
        products[i] = -(1 - product.storageLoss().getAsDouble()) * product.initialInventory();
      }
    }
    for (int r = 0; r < resources.length; r++) {
      Resource resource = problem.resources().get(r);
      resources[r] =
          Math.min(resource.limit().at(0), resource.total().orElse(Double.POSITIVE_INFINITY));
    }
    boolean invested = invest(problem);
    possible = idle(problem, limits) && invested;
  }

  /// What a stock is at the end of the year without investment.
  static double left(CapitalStock stock) {
    return (1 - stock.depreciation()) * stock.initial() + (stock.lag() > 0 ? stock.underway(0) : 0);
  }

  private boolean invest(PlanProblem problem) {
    boolean possible = true;
    for (int s = 0; s < investment.length; s++) {
      CapitalStock stock = problem.stocks().get(s);
      double left = left(stock);
      if (left < stock.terminal()) {
        possible &= stock.lag() == 0;
        double missing = stock.terminal() - left;
        while (left + missing < stock.terminal()) {
          missing = Math.nextUp(missing);
        }
        investment[s] = missing;
        stock.composition().addTo(products, missing);
      }
    }
    return possible;
  }

  private boolean idle(PlanProblem problem, ActivityLimits limits) {
    boolean possible = true;
    List<Technique> techniques = problem.techniques();
    for (int j = 0; j < techniques.size(); j++) {
      if (techniques.get(j).outputs().size() == 0) {
        double least = limits.least[j];
        possible &= least <= limits.most[j];
        techniques.get(j).inputs().addTo(products, least);
        SparseVector use = techniques.get(j).resources();
        for (int k = 0; k < use.size(); k++) {
          resources[use.index(k)] -= use.value(k) * least;
        }
      }
    }
    return possible;
  }
}
