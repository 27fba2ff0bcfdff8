package org.ayni.federation.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.treaty.Aim;
import org.ayni.federation.treaty.Treaty;
import org.ayni.kernel.rounding.Rounding;

/// F and what weak duality needs of it: concave and rising in every gain, whatever the aim.
final class JointObjective {

  /// A member's gain never weighs less than this share of the mean: its answers would else say
  /// nothing of its own needs. The bound is valid all the same, and looser by as much.
  private static final double LEAST_WEIGHT = 1e-8;

  /// What a gain counts for while floors are sought, of what is left of being alone, and at least.
  private static final double SEEKING = 1e-3;

  private static final double LEAST_SEEKING = 1e-6;

  /// Gains below this share of what a member has alone are arithmetic.
  private static final double NOISE = 1e-9;

  /// So that no rounding leaves a sum of weights short of 1.
  private static final double ROOM = 1 + 1e-12;

  private final Treaty treaty;
  private final double[] lacking;

  /// @param alone by member; mutual aid counts from what each had before
  JointObjective(Treaty treaty, List<Alone> alone) {
    this.treaty = treaty;
    lacking = new double[treaty.members().size()];
    for (int m = 0; treaty.aim() == Aim.AID && m < lacking.length; m++) {
      double own = alone.get(m).welfare();
      double before = treaty.members().get(m).before().orElse(own);
      lacking[m] = Math.max(0, before - own) / alone.get(m).scale(treaty);
    }
  }

  /// rₘ, 0 but for `aid`.
  double lacking(int m) {
    return lacking[m];
  }

  private double weight(int m) {
    return treaty.members().get(m).weight();
  }

  private int size() {
    return treaty.members().size();
  }

  /// F(v); gains below 0 by rounding count as 0 in `nash`.
  double value(double[] gains) {
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int m = 0; m < size(); m++) {
      double gain = gains[m];
      least = Math.min(least, (gain - lacking[m]) / weight(m));
      sum +=
          weight(m)
              * (treaty.aim() == Aim.NASH ? Math.log(Aim.NASH_FLOOR + Math.max(0, gain)) : gain);
    }
    return leastCounts() ? least : sum;
  }

  /// By how much F changes at most when each gain changes by [#NOISE] of what the member has alone.
  double noise(List<Alone> alone) {
    double sum = 0;
    double most = 0;
    for (int m = 0; m < size(); m++) {
      double own = NOISE * Math.abs(alone.get(m).welfare()) / alone.get(m).scale(treaty);
      sum += weight(m) * own;
      most = Math.max(most, own / weight(m));
    }
    return switch (treaty.aim()) {
      case SUM -> sum;
      case MAXIMIN, AID -> most;
      // The logarithm is steepest where nothing is gained.
      case NASH -> sum / Aim.NASH_FLOOR;
    };
  }

  /// max over v ≥ 0 of F(v) − Σ yₘ vₘ, not rounded down; +∞ where it has no end.
  double beyond(List<Double> weights) {
    Rounding up = Rounding.UP;
    double sum = 0;
    for (int m = 0; m < size(); m++) {
      double y = weights.get(m);
      switch (treaty.aim()) {
        case SUM -> sum = y >= weight(m) ? sum : Double.POSITIVE_INFINITY;
        case MAXIMIN, AID -> sum = Rounding.DOWN.add(sum, Rounding.DOWN.multiply(y, weight(m)));
        case NASH -> {
          double v = bestGain(m, y);
          // Java promises its logarithm within one unit in the last place.
          double log = Math.nextUp(Math.nextUp(Math.log(Aim.NASH_FLOOR + v)));
          sum = up.add(sum, up.add(up.multiply(weight(m), log), up.multiply(-y, v)));
        }
      }
    }
    if (leastCounts()) {
      return sum >= 1 ? -restored(weights) : Double.POSITIVE_INFINITY;
    }
    return sum;
  }

  /// Σ yₘ rₘ / Σ yₘ weightₘ, not rounded up: F(v) ≤ Σ yₘ (vₘ − rₘ) / Σ yₘ weightₘ, a mean.
  private double restored(List<Double> weights) {
    Rounding down = Rounding.DOWN;
    double restored = 0;
    double sum = 0;
    for (int m = 0; m < size(); m++) {
      restored = down.add(restored, down.multiply(weights.get(m), lacking[m]));
      sum = Rounding.UP.add(sum, Rounding.UP.multiply(weights.get(m), weight(m)));
    }
    return restored > 0 ? down.divide(restored, sum) : 0;
  }

  /// Whether F is the least of something over the members.
  private boolean leastCounts() {
    return treaty.aim() == Aim.MAXIMIN || treaty.aim() == Aim.AID;
  }

  /// By how much prices and weights together are best multiplied: answers to them stay the same,
  /// and the bound is s · `rest` + [#beyond] of s y, valid for every s > 0.
  ///
  /// @param rest what the bound is besides [#beyond], ≥ 0
  double scale(List<Double> weights, double rest) {
    double sum = 0;
    double most = 0;
    double weighted = 0;
    double all = 0;
    for (int m = 0; m < size(); m++) {
      sum += weights.get(m);
      most = Math.max(most, weight(m) / weights.get(m));
      weighted += weights.get(m) * weight(m);
      all += weight(m);
    }
    return switch (treaty.aim()) {
      case SUM -> most * ROOM;
      case MAXIMIN, AID -> ROOM / weighted;
      // Where the derivative of s · rest + Σ (weight ln(weight / (s y)) + s y δ) is 0.
      case NASH -> all / Math.max(Double.MIN_NORMAL, rest + Aim.NASH_FLOOR * sum);
    };
  }

  /// Weights multiplied, none of them rounded up: [#beyond] falls in them.
  static List<Double> times(List<Double> weights, double scale) {
    return weights.stream().map(y -> Rounding.DOWN.multiply(y, scale)).toList();
  }

  /// The gain at which weightₘ ln(δ + v) − y v is largest.
  double bestGain(int m, double y) {
    return Math.max(0, weight(m) / y - Aim.NASH_FLOOR);
  }

  /// The nearest weights for which [#beyond] has an end, and none is next to nothing.
  List<Double> usable(double[] weights) {
    double[] y = new double[size()];
    double mean = 0;
    for (int m = 0; m < size(); m++) {
      y[m] = treaty.aim() == Aim.SUM ? Math.max(weight(m), weights[m]) : Math.max(0, weights[m]);
      mean += y[m] / size();
    }
    double least = mean > 0 ? LEAST_WEIGHT * mean : 1;
    double sum = 0;
    for (int m = 0; m < size(); m++) {
      y[m] = Math.max(least, y[m]);
      sum += y[m] * weight(m);
    }
    List<Double> usable = new ArrayList<>();
    for (int m = 0; m < size(); m++) {
      boolean tooSmall = leastCounts() && sum < ROOM;
      usable.add(tooSmall ? y[m] / sum * ROOM : y[m]);
    }
    return usable;
  }

  /// Weights while floors are sought that no offers hold yet: next to those members' own gains
  /// count for little, but an answer that did not look at them at all would be of no use later.
  ///
  /// @param left share of being alone in the nearest mixture, in which prices are counted then
  static List<Double> seeking(double[] weights, double left) {
    double least = Math.max(LEAST_SEEKING, SEEKING * left);
    return Arrays.stream(weights).mapToObj(y -> Math.max(least, y)).toList();
  }

  /// Weights to begin with, before anything is known of the gains.
  List<Double> first() {
    double[] y = new double[size()];
    for (int m = 0; m < size(); m++) {
      y[m] =
          switch (treaty.aim()) {
            case SUM -> weight(m);
            case MAXIMIN, AID -> 1 / (size() * weight(m));
            case NASH -> weight(m) / (Aim.NASH_FLOOR + FIRST_GAIN);
          };
    }
    return usable(y);
  }

  private static final double FIRST_GAIN = 0.1;
}
