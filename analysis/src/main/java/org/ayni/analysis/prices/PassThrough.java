package org.ayni.analysis.prices;

import java.util.Arrays;
import java.util.Map;
import org.ayni.analysis.leontief.HouseholdClosure;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.leontief.UnsolvableTableException;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PrimaryInput;
import org.ayni.kernel.matrix.LuFactorization;
import org.ayni.kernel.matrix.SingularMatrixException;
import org.ayni.kernel.matrix.SparseMatrix;

/// Cost push with full, partial or no pass-through, and prices set from outside.
///
/// An industry passes on φ_j of what its costs rise: Δp_j = φ_j (Δc_j + Σᵢ Δpᵢ aᵢⱼ); what it does
/// not pass on its surplus bears: Δπ_j = Δp_j − Δc_j − Σᵢ Δpᵢ aᵢⱼ. Where the price of j is set from
/// outside, Δp_j is given and Δπ_j follows. So Δp′ (I − A Φ̂) = b′ with b_j = φ_j Δc_j, or the
/// given change and φ_j = 0. One system of n is solved.
///
/// With indexation ω, wages rise by ω times the rise of consumer prices, Δp′ c / Σ c, in addition:
/// the circle is solved exactly, and refused where it never ends (ω and wages' share so large that
/// prices would rise without end).
///
/// Sources: Miller and Blair (2009), section 2.6, for φ = 1; Valadkhani and Mitchell (2002), for
/// prices set from outside; partial pass-through as in decision 061. Checked at φ = 1 on Miller and
/// Blair's table 2.3: wages 30 % up, prices 13.267 % and 11.386 % up.
public final class PassThrough {

  private PassThrough() {}

  /// Computes the effects of a shock.
  ///
  /// @throws UnsolvableTableException when prices have no solution, with the reason
  /// @throws IllegalArgumentException when wages are to follow prices and the table has no row of
  ///   compensation or no column of consumption
  public static PriceEffects of(PriceShock shock) {
    EconomyTable table = shock.table();
    LeontiefModel model = LeontiefModel.of(table);
    double[] phi = shock.passThrough().clone();
    shock.fixedPrices().keySet().forEach(j -> phi[j] = 0);
    LuFactorization system = factor(model.inputCoefficients(), phi);
    double[] cost = directCosts(shock, model);
    double[] change = prices(system, phi, cost, shock.fixedPrices());
    double index = consumerPrices(table, change);
    if (shock.indexation() > 0) {
      double[] wages = model.perUnitOfOutput(table.primaryInput(PrimaryInput.Kind.COMPENSATION));
      // Consumer prices for wages 100 % up; the circle: index = first + ω · index · perRise.
      double[] dearer = prices(system, phi, wages, Map.of());
      double perRise = consumerPrices(table, dearer);
      double left = 1 - shock.indexation() * perRise;
      if (!(left > 0)) {
        throw new UnsolvableTableException(
            "wages that follow prices by "
                + shock.indexation()
                + " would raise prices without end: one percent more of wages makes consumer prices "
                + perRise
                + " percent dearer. Index wages by less, or pass on less.");
      }
      index /= left;
      for (int j = 0; j < change.length; j++) {
        change[j] += shock.indexation() * index * dearer[j];
        cost[j] += shock.indexation() * index * wages[j];
      }
    }
    return new PriceEffects(shock, model, change, cost, index);
  }

  private static double[] directCosts(PriceShock shock, LeontiefModel model) {
    double[] cost = shock.newCosts().clone();
    shock
        .rises()
        .forEach((input, rise) -> {
          double[] perUnit = model.perUnitOfOutput(model.table().primaryInput(input));
          for (int j = 0; j < cost.length; j++) {
            cost[j] += perUnit[j] * rise[j];
          }
        });
    return cost;
  }

  private static LuFactorization factor(SparseMatrix coefficients, double[] phi) {
    int n = phi.length;
    SparseMatrix.Builder builder = SparseMatrix.builder(n, n);
    coefficients.forEach((i, j, a) -> builder.add(i, j, -a * phi[j]));
    for (int i = 0; i < n; i++) {
      builder.add(i, i, 1);
    }
    try {
      return LuFactorization.of(builder.build());
    } catch (SingularMatrixException e) {
      throw new UnsolvableTableException("prices have no solution: I − A Φ is singular", e);
    }
  }

  private static double[] prices(
      LuFactorization system, double[] phi, double[] cost, Map<Integer, Double> fixed) {
    double[] right = new double[phi.length];
    Arrays.setAll(right, j -> phi[j] * cost[j]);
    fixed.forEach((j, change) -> right[j] = change);
    return system.solveTransposed(right);
  }

  /// Δp′ c / Σ c for what households consume; 0 where the table has no consumption.
  static double consumerPrices(EconomyTable table, double[] change) {
    double spent = 0;
    double dearer = 0;
    for (FinalUse use : HouseholdClosure.consumptionColumns(table)) {
      double[] consumed = table.finalUse(use);
      for (int i = 0; i < consumed.length; i++) {
        spent += consumed[i];
        dearer += consumed[i] * change[i];
      }
    }
    return spent == 0 ? 0 : dearer / spent;
  }
}
