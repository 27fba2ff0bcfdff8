package org.ayni.analysis.balancing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ayni.kernel.matrix.SparseMatrix;

/// SUT-RAS: supply and use balanced at once, where the output of industries is known and that of
/// products is not.
///
/// Given V [m × n] supply ≥ 0 and U [m × k] uses (by industries and by final users, side by side;
/// cells may be negative), wanted: industries make g [n], users use v [k], and of every product as
/// much is made as is used. Found: Uᵢⱼ = rᵢ uᵢⱼ sⱼ where uᵢⱼ ≥ 0, uᵢⱼ / (rᵢ sⱼ) where it is below
/// 0, and Vᵢⱼ = vᵢⱼ tⱼ / rᵢ, with
///
/// - rᵢ = √((nᵢ + Σⱼ vᵢⱼ tⱼ) / pᵢ), pᵢ = Σⱼ Pᵢⱼ sⱼ, nᵢ = Σⱼ Nᵢⱼ / sⱼ: supply of i = use of i;
/// - sⱼ as in [Gras]: users' totals; tⱼ = gⱼ / Σᵢ vᵢⱼ / rᵢ: industries' outputs.
///
/// Of a product that is used too much, uses shrink and supply grows by the same factor. A round
/// costs the number of stored cells. Stateless.
///
/// Source: Temurshoev and Timmer (2011), their case without imports and taxes in separate matrices.
/// No published numbers were found; held by invariants.
public final class SupplyUseRas {

  private SupplyUseRas() {}

  /// How it ended.
  public sealed interface Outcome {}

  /// All totals are met, and every product is made as much as it is used.
  ///
  /// @param supply [m × n]
  /// @param use [m × k]
  public record Balanced(SparseMatrix supply, SparseMatrix use, int iterations, double largestError)
      implements Outcome {}

  /// The rounds were used up; supply and use are the last ones and do not fit.
  public record NotConverged(
      SparseMatrix supply, SparseMatrix use, int iterations, double largestError)
      implements Outcome {}

  /// No such tables exist.
  ///
  /// @param reasons all of them, for people
  public record Impossible(List<String> reasons) implements Outcome {
    public Impossible {
      reasons = List.copyOf(reasons);
    }
  }

  /// Balances.
  ///
  /// @param supply [m × n], cells ≥ 0
  /// @param use [m × k]
  /// @param industryOutputs g [n], > 0
  /// @param userTotals v [k], adding up to the same as g
  /// @throws IllegalArgumentException when shapes do not fit or a cell of supply is negative
  public static Outcome balance(
      SparseMatrix supply,
      SparseMatrix use,
      double[] industryOutputs,
      double[] userTotals,
      BalancingLimits limits) {
    return balance(
        supply,
        use,
        industryOutputs,
        userTotals,
        limits,
        new Names(
            numbered(supply.rows()),
            numbered(industryOutputs.length),
            numbered(userTotals.length)));
  }

  private static List<String> numbered(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
  }

  /// What rows and columns are called in reasons.
  record Names(List<String> products, List<String> industries, List<String> users) {
    Names {
      products = List.copyOf(products);
      industries = List.copyOf(industries);
      users = List.copyOf(users);
    }
  }

  static Outcome balance(
      SparseMatrix supply,
      SparseMatrix use,
      double[] industryOutputs,
      double[] userTotals,
      BalancingLimits limits,
      Names names) {
    if (supply.rows() != use.rows()
        || supply.columns() != industryOutputs.length
        || use.columns() != userTotals.length) {
      throw new IllegalArgumentException(
          "supply "
              + supply
              + ", use "
              + use
              + ", "
              + industryOutputs.length
              + " outputs, "
              + userTotals.length
              + " user totals; expected as many rows in both and one total for each column");
    }
    for (double cell : supply.values()) {
      if (!(cell >= 0)) {
        throw new IllegalArgumentException("a cell of supply is " + cell + "; expected cells >= 0");
      }
    }
    List<String> reasons = reasonsAgainst(supply, use, industryOutputs, userTotals, limits, names);
    if (!reasons.isEmpty()) {
      return new Impossible(reasons);
    }
    return iterate(supply, use, industryOutputs, userTotals, limits);
  }

  private static Outcome iterate(
      SparseMatrix supply,
      SparseMatrix use,
      double[] outputs,
      double[] totals,
      BalancingLimits limits) {
    int m = supply.rows();
    double[] r = new double[m];
    double[] s = new double[totals.length];
    double[] t = new double[outputs.length];
    Arrays.fill(s, 1);
    Arrays.fill(t, 1);
    SparseMatrix made = supply;
    SparseMatrix used = use;
    double error = Double.POSITIVE_INFINITY;
    int iteration = 0;
    while (iteration < limits.mostIterations() && !(error <= limits.tolerance())) {
      iteration++;
      products(supply, use, s, t, r);
      users(use, r, totals, s);
      industries(supply, r, outputs, t);
      made = scaledSupply(supply, r, t);
      used = scaledUse(use, r, s);
      error = error(made, used);
    }
    return error <= limits.tolerance()
        ? new Balanced(made, used, iteration, error)
        : new NotConverged(made, used, iteration, error);
  }

  private static void products(
      SparseMatrix supply, SparseMatrix use, double[] s, double[] t, double[] r) {
    double[] positive = new double[r.length];
    double[] other = supply.multiply(t);
    use.forEach((i, j, value) -> {
      if (value > 0) {
        positive[i] += value * s[j];
      } else {
        other[i] -= value / s[j];
      }
    });
    Arrays.setAll(
        r, i -> positive[i] == 0 && other[i] == 0 ? 1 : Math.sqrt(other[i] / positive[i]));
  }

  private static void users(SparseMatrix use, double[] r, double[] totals, double[] s) {
    for (int j = 0; j < s.length; j++) {
      double[] sums = new double[2];
      use.forEachInColumn(
          j,
          (i, value) -> {
            if (value > 0) {
              sums[0] += value * r[i];
            } else {
              sums[1] -= value / r[i];
            }
          });
      s[j] = SignedTotals.factor(sums[0], sums[1], totals[j]);
    }
  }

  private static void industries(SparseMatrix supply, double[] r, double[] outputs, double[] t) {
    for (int j = 0; j < t.length; j++) {
      double[] sum = new double[1];
      supply.forEachInColumn(j, (i, value) -> sum[0] += value / r[i]);
      t[j] = outputs[j] / sum[0];
    }
  }

  private static SparseMatrix scaledSupply(SparseMatrix supply, double[] r, double[] t) {
    SparseMatrix.Builder builder = SparseMatrix.builder(supply.rows(), supply.columns());
    supply.forEach((i, j, value) -> builder.add(i, j, value * t[j] / r[i]));
    return builder.build();
  }

  private static SparseMatrix scaledUse(SparseMatrix use, double[] r, double[] s) {
    SparseMatrix.Builder builder = SparseMatrix.builder(use.rows(), use.columns());
    use.forEach((i, j, value) -> {
      double factor = r[i] * s[j];
      builder.add(i, j, value > 0 ? value * factor : value / factor);
    });
    return builder.build();
  }

  /// Largest |use − supply| of a product over what is made or used of it; users' and industries'
  /// totals are met exactly after their steps.
  private static double error(SparseMatrix made, SparseMatrix used) {
    double[] supply = made.rowSums();
    double[] use = used.rowSums();
    double[] absolute = new double[use.length];
    used.forEach((i, j, value) -> absolute[i] += Math.abs(value));
    double largest = 0;
    for (int i = 0; i < use.length; i++) {
      double difference = Math.abs(use[i] - supply[i]);
      if (difference != 0) {
        largest = Math.max(largest, difference / Math.max(supply[i], absolute[i]));
      }
    }
    return largest;
  }

  private static List<String> reasonsAgainst(
      SparseMatrix supply,
      SparseMatrix use,
      double[] outputs,
      double[] totals,
      BalancingLimits limits,
      Names names) {
    List<String> reasons = new ArrayList<>();
    double made = Arrays.stream(outputs).sum();
    double used = Arrays.stream(totals).sum();
    if (!(Math.abs(made - used) <= limits.tolerance() * Math.abs(made))) {
      reasons.add("industries make " + made + " in all, users use " + used + "; expected the same");
    }
    double[] made0 = supply.columnSums();
    for (int j = 0; j < outputs.length; j++) {
      if (!(outputs[j] > 0)) {
        reasons.add(
            "output of industry "
                + names.industries().get(j)
                + " is "
                + outputs[j]
                + "; expected > 0");
      } else if (made0[j] == 0) {
        reasons.add(
            "industry "
                + names.industries().get(j)
                + " makes nothing; its output is "
                + outputs[j]);
      }
    }
    double[] positive = new double[supply.rows()];
    double[] negative = new double[supply.rows()];
    double[] columnPositive = new double[totals.length];
    double[] columnNegative = new double[totals.length];
    use.forEach((i, j, value) -> {
      (value > 0 ? positive : negative)[i] += Math.abs(value);
      (value > 0 ? columnPositive : columnNegative)[j] += Math.abs(value);
    });
    double[] supplied = supply.rowSums();
    for (int i = 0; i < positive.length; i++) {
      if (positive[i] == 0 && (supplied[i] > 0 || negative[i] > 0)) {
        reasons.add("product " + names.products().get(i) + " is made and nobody uses it");
      } else if (positive[i] > 0 && supplied[i] == 0 && negative[i] == 0) {
        reasons.add("product " + names.products().get(i) + " is used and nobody makes it");
      }
    }
    for (int j = 0; j < totals.length; j++) {
      if (Double.isNaN(SignedTotals.factor(columnPositive[j], columnNegative[j], totals[j]))) {
        reasons.add("the cells of user " + names.users().get(j) + " cannot add up to " + totals[j]);
      }
    }
    return reasons;
  }
}
