package org.ayni.planning.firstorder;

import java.util.List;
import java.util.TreeSet;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.kernel.rows.SparseRows;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.PlanProblem;

/// The needs' baskets D, b_igt: who takes what is the same in every year, how much is not.
final class Baskets {

  /// Products of each need; values are not used, amounts stand beside.
  final SparseRows byNeed;

  /// b_igt of entry k of [#byNeed], [entries · years].
  final double[] amount;

  private final SparseRows byProduct;
  private final double[] amountByProduct;
  private final int years;

  Baskets(PlanProblem problem) {
    years = problem.years();
    List<Basket> all = problem.baskets();
    SparseRows.Builder builder = new SparseRows.Builder(all.size());
    for (Basket basket : all) {
      for (int i : products(basket)) {
        builder.add(i, 1);
      }
      builder.endRow();
    }
    byNeed = builder.build();
    amount = new double[Math.multiplyExact(byNeed.entries(), years)];
    for (int g = 0; g < all.size(); g++) {
      for (int t = 0; t < years; t++) {
        fill(g, t, all.get(g).products().get(t));
      }
    }
    byProduct = byNeed.transposed(problem.products().size());
    amountByProduct = new double[amount.length];
    int[] next = new int[problem.products().size()];
    for (int g = 0; g < byNeed.rows(); g++) {
      for (int k = byNeed.start(g); k < byNeed.start(g + 1); k++) {
        int i = byNeed.column(k);
        int at = byProduct.start(i) + next[i]++;
        System.arraycopy(amount, k * years, amountByProduct, at * years, years);
      }
    }
  }

  private static int[] products(Basket basket) {
    SparseVector first = basket.products().getFirst();
    if (basket.products().stream().allMatch(first::equals)) {
      int[] same = new int[first.size()];
      for (int k = 0; k < same.length; k++) {
        same[k] = first.index(k);
      }
      return same;
    }
    TreeSet<Integer> union = new TreeSet<>();
    for (SparseVector year : basket.products()) {
      for (int k = 0; k < year.size(); k++) {
        union.add(year.index(k));
      }
    }
    return union.stream().mapToInt(Integer::intValue).toArray();
  }

  private void fill(int g, int t, SparseVector products) {
    int at = byNeed.start(g);
    for (int k = 0; k < products.size(); k++) {
      while (byNeed.column(at) < products.index(k)) {
        at++;
      }
      amount[at * years + t] = products.value(k);
    }
  }

  /// sums[t] = Σ over entries first … end − 1 of amount · price.
  void cost(int first, int end, double[] price, double[] sums, int at) {
    for (int t = 0; t < years; t++) {
      sums[at + t] = 0;
    }
    for (int k = first; k < end; k++) {
      int row = byNeed.column(k) * years;
      for (int t = 0; t < years; t++) {
        sums[at + t] += amount[k * years + t] * price[row + t];
      }
    }
  }

  /// Adds sign · Σ_g b_igt c_gt to a product's row.
  void take(int i, double[] u, int satisfaction, double[] r, int row, double sign) {
    for (int k = byProduct.start(i); k < byProduct.start(i + 1); k++) {
      int c = satisfaction + byProduct.column(k) * years;
      for (int t = 0; t < years; t++) {
        r[row + t] += sign * amountByProduct[k * years + t] * u[c + t];
      }
    }
  }
}
