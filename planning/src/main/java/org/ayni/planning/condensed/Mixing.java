package org.ayni.planning.condensed;

/// Brings gross outputs that pass a limit by a hair back within all limits, by going a little of
/// the way to the plan of the floors, which holds them: (1 − λ) z_floor + λ z.
///
/// Balances, floors and least outputs are kept, since both hold them and all are linear.
final class Mixing {

  /// Where the floors themselves come this close to a limit, the way back would be long.
  private static final double NARROW = 1e-3;

  /// What may then be left over, as a share of the limit: well below what a plan may break.
  private static final double LEFT_OVER = 2e-10;

  private Mixing() {}

  /// λ in [0, 1], 1 when no limit is passed.
  ///
  /// @param order o
  /// @param output max(l, o)
  static double share(Production production, Limits limits, double[] order, double[] output) {
    double share = 1;
    for (int i = 0; i < output.length; i++) {
      share =
          Math.min(
              share, of(limits.output()[i], limits.size()[i], limits.floorOrder()[i], order[i]));
    }
    double[] use = Limits.use(production, output);
    for (int r = 0; r < use.length; r++) {
      share =
          Math.min(
              share, of(limits.resource()[r], limits.resource()[r], limits.floorUse()[r], use[r]));
    }
    return share;
  }

  private static double of(double most, double size, double floor, double value) {
    double over = value - most;
    if (!(over > 0)) {
      return 1;
    }
    double room = Math.max(0, most - floor);
    if (room <= NARROW * size && over <= LEFT_OVER * size) {
      return 1;
    }
    return room / (room + over);
  }

  /// (1 − λ) from + λ to.
  static double[] mix(double share, double[] from, double[] to) {
    double[] mixed = new double[from.length];
    for (int k = 0; k < mixed.length; k++) {
      mixed[k] = (1 - share) * from[k] + share * to[k];
    }
    return mixed;
  }
}
