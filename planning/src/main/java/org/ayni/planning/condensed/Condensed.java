package org.ayni.planning.condensed;

import org.ayni.kernel.matrix.SparseVector;

/// Gross outputs and resource uses as affine functions of θ, for one choice P of products made to
/// order (the others stand at their least): z(θ) = z₀ + H θ, use(θ) = L z(θ).
///
/// Whatever P, z(θ) is at most the least gross output that serves θ: with all inputs ≥ 0 the latter
/// is the largest of the former over all P (Koehler, Whinston and Wright 1975). So every limit on
/// it is one on all plans.
final class Condensed {

  private final Production production;

  /// P: whether product i is made to order.
  final boolean[] made;

  /// H.
  final NeedOutputs slope;

  /// z₀.
  private final double[] constant;

  /// L H, [m][k], and L z₀, [m]; L by unit of gross output, idle techniques left out.
  private final double[][] useSlope;

  private final double[] useConstant;

  /// @param constant z₀; kept
  Condensed(Production production, boolean[] made, NeedOutputs slope, double[] constant) {
    this.production = production;
    this.made = made;
    this.slope = slope;
    this.constant = constant;
    int resources = production.fixed.resources.length;
    useSlope = new double[resources][slope.columns()];
    useConstant = new double[resources];
    for (int i = 0; i < constant.length; i++) {
      SparseVector use = production.resources(i);
      for (int e = 0; e < use.size(); e++) {
        double each = use.value(e) / production.output[i];
        slope.addTo(useSlope[use.index(e)], i, each);
        useConstant[use.index(e)] += each * constant[i];
      }
    }
  }

  /// z(θ) of product i.
  double output(int i, double[] theta) {
    return constant[i] + slope.times(i, theta);
  }

  /// Use of resource r.
  double use(int r, double[] theta) {
    double sum = useConstant[r];
    for (int q = 0; q < theta.length; q++) {
      sum += useSlope[r][q] * theta[q];
    }
    return sum;
  }

  /// The limit on product i as a row.
  Cut ofOutput(int i, double most) {
    return new Cut(i, this, slope.row(i), constant[i], most);
  }

  /// The limit on resource r as a row.
  Cut ofResource(int r, double most) {
    return new Cut(production.products() + r, this, useSlope[r], useConstant[r], most);
  }
}
