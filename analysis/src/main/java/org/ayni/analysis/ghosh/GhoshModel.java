package org.ayni.analysis.ghosh;

import java.util.Arrays;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.EconomyTable;
import org.ayni.kernel.matrix.SparseMatrix;

/// The supply model: x′ = x′ B + v′, so x′ = v′ G with B = x̂⁻¹ Z and G = (I − B)⁻¹.
///
/// Entry (i, j) of B [n × n] is the share of the output of i that goes to j. Nothing is factored
/// anew: B = x̂⁻¹ A x̂ turns each solve with I − B into one with I − A. A product without output
/// has a zero row in B. Immutable, thread-safe.
///
/// Read as a description of who depends on whose supply, not as a forecast: that output could rise
/// by more of one primary input alone has been disputed since Oosterhaven (1988).
///
/// Sources: Ghosh (1958); Miller and Blair (2009), section 12.1. Checked on table 2.3 of Miller and
/// Blair: G = [1.2541 .6601; .1320 1.1221].
public final class GhoshModel {

  private final LeontiefModel leontief;
  private final double[] output;
  private final SparseMatrix flows;

  public GhoshModel(LeontiefModel leontief) {
    this.leontief = leontief;
    EconomyTable table = leontief.table();
    this.output = table.grossOutput();
    this.flows = table.flows();
  }

  /// B [n × n], by row the shares of a product's output; the row is 0 where output is 0.
  public SparseMatrix allocationCoefficients() {
    double[] inverse = new double[output.length];
    Arrays.setAll(inverse, i -> output[i] == 0 ? 0 : 1 / output[i]);
    return flows.scaleRows(inverse);
  }

  /// g with (I − B) g = r, so g = G r; both [n].
  public double[] weightedRows(double[] r) {
    checkLength(r);
    int n = output.length;
    // Where output is 0 the row of B is 0, so g = r there; the others see it through their sales.
    double[] known = new double[n];
    Arrays.setAll(known, i -> output[i] == 0 ? r[i] : 0);
    double[] sales = flows.multiply(known);
    double[] scaled = new double[n];
    Arrays.setAll(scaled, i -> output[i] == 0 ? 0 : output[i] * r[i] + sales[i]);
    double[] solved = leontief.totalOutput(scaled);
    double[] g = new double[n];
    Arrays.setAll(g, i -> output[i] == 0 ? r[i] : solved[i] / output[i]);
    return g;
  }

  /// x′ = v′ G: output of every industry that the primary inputs v push through; both [n], table
  /// unit a year.
  public double[] totalOutput(double[] primaryInputs) {
    checkLength(primaryInputs);
    int n = output.length;
    double[] solved = leontief.embodied(leontief.perUnitOfOutput(primaryInputs));
    double[] shares = new double[n];
    Arrays.setAll(shares, i -> output[i] == 0 ? 0 : solved[i]);
    double[] received = flows.multiplyTransposed(shares);
    double[] total = new double[n];
    Arrays.setAll(
        total, j -> output[j] == 0 ? primaryInputs[j] + received[j] : solved[j] * output[j]);
    return total;
  }

  /// G 1: the row sums of G, one number an industry, ≥ 1 in a productive economy.
  public double[] inverseRowSums() {
    double[] ones = new double[output.length];
    Arrays.fill(ones, 1);
    return weightedRows(ones);
  }

  private void checkLength(double[] vector) {
    if (vector.length != output.length) {
      throw new IllegalArgumentException(
          "a vector of length "
              + vector.length
              + " does not fit "
              + output.length
              + " industries; expected length "
              + output.length);
    }
  }
}
