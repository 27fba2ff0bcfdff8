package org.ayni.analysis.extraction;

import java.util.Arrays;
import org.ayni.analysis.ghosh.GhoshModel;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.kernel.matrix.DenseMatrix;

/// Hypothetical extraction of one industry at a time: output lost everywhere when it neither buys,
/// sells nor delivers to final demand any more; or only does not buy, or only does not sell.
///
/// No system is solved anew: with k gone, x falls by L e_k x_k / l_kk (Sherman and Morrison), so
///
/// - total: m_k x_k / l_kk, its own output included; elsewhere: that less x_k;
/// - backward (it buys nothing at home, makes as much as its buyers ask): (m_k − 1) x_k / l_kk;
/// - forward (it sells nothing to industries, by the supply model): (Σⱼ g_kⱼ − 1) x_k / g_kk.
///
/// All [n], table unit a year. Imports are taken to replace what is gone. An industry without
/// output loses nothing.
///
/// Sources: Dietzenbacher and van der Linden (1997); Temurshoev (2010), for the closed form; Miller
/// and Blair (2009), section 12.2.6. Checked on their table 2.3: 1210.53 and 2588.24 in all.
public final class IndustryExtraction {

  private final LeontiefModel model;
  private final double[] output;
  private final DenseMatrix inverse;

  /// Forms L, 8 n² bytes.
  public IndustryExtraction(LeontiefModel model) {
    this.model = model;
    this.output = model.table().grossOutput();
    this.inverse = model.inverse();
  }

  /// Output lost, that of the industry itself included.
  public double[] total() {
    double[] multipliers = model.inverseColumnSums();
    return perIndustry(k -> multipliers[k]);
  }

  /// Output that the other industries lose.
  public double[] elsewhere() {
    double[] total = total();
    Arrays.setAll(total, k -> total[k] - output[k]);
    return total;
  }

  /// Output lost when the industry buys nothing from industries.
  public double[] backward() {
    double[] multipliers = model.inverseColumnSums();
    return perIndustry(k -> multipliers[k] - 1);
  }

  /// Output lost when the industry sells nothing to industries, by the supply model.
  public double[] forward() {
    // The diagonal of G is that of L: B = x̂⁻¹ A x̂.
    double[] sums = new GhoshModel(model).inverseRowSums();
    return perIndustry(k -> sums[k] - 1);
  }

  /// Loss of something that industries use or pay for each unit of output, such as jobs or value
  /// added, that of the industry itself included: (q′ L)_k x_k / l_kk.
  ///
  /// @param perUnitOfOutput q [n]
  public double[] total(double[] perUnitOfOutput) {
    double[] embodied = model.embodied(perUnitOfOutput);
    return perIndustry(k -> embodied[k]);
  }

  private double[] perIndustry(java.util.function.IntToDoubleFunction numerator) {
    double[] loss = new double[output.length];
    Arrays.setAll(loss, k -> numerator.applyAsDouble(k) * output[k] / inverse.get(k, k));
    return loss;
  }
}
