package org.ayni.federation.joint;

import java.util.List;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.offer.Answer;
import org.ayni.federation.offer.Quotation;
import org.ayni.federation.treaty.Treaty;
import org.ayni.kernel.rounding.Rounding;

/// What no joint plan exceeds, from prices and the answers to them alone:
///
/// max over v ≥ 0 of (F(v) − Σ yₘ vₘ) + Σₘ (Bₘ − yₘ aₘ / sₘ) + Σ κ_mt creditₘ
///
/// at s y, s π and s κ, for the s > 0 that makes it least: answers do not change when all prices
/// and weights are multiplied, and so do the bounds Bₘ but for s. (Lagrangian duality; the bound of
/// Dantzig and Wolfe 1960, where prices need not be the master's.) Valid if every member's own
/// bound is.
///
/// What is multiplied by s is at least Σ yₘ vₘ of every joint plan, and so not below 0 while there
/// is one. Where it is, the answers prove that there is none: no joint plan holds the floors of
/// everybody. That can only be where somebody falls short of them alone.
public final class DualBound {

  /// The bound where answers prove that there is no joint plan at all.
  public static final double NONE = Double.NEGATIVE_INFINITY;

  private DualBound() {}

  /// @param answers by member, one each
  public static double of(
      Treaty treaty, List<Alone> alone, Quotation quotation, List<Answer> answers) {
    Rounding up = Rounding.UP;
    double rest = 0;
    for (int m = 0; m < answers.size(); m++) {
      Alone one = alone.get(m);
      double perGain = quotation.weights().get(m) / one.scale(treaty);
      rest = up.add(rest, answers.get(m).bound());
      rest = up.add(rest, up.multiply(-perGain, one.welfare()));
      for (int t = 0; t < treaty.years(); t++) {
        double price = quotation.balances().at(t, m);
        if (price > 0) {
          double credit = treaty.members().get(m).credit().orElse(Double.POSITIVE_INFINITY);
          rest = up.add(rest, up.multiply(price, credit));
        }
      }
    }
    if (rest < 0 && alone.stream().anyMatch(Alone::fallsShort)) {
      return NONE;
    }
    JointObjective objective = new JointObjective(treaty, alone);
    double scale = objective.scale(quotation.weights(), Math.max(0, rest));
    double beyond = objective.beyond(JointObjective.times(quotation.weights(), scale));
    double bound = up.add(up.multiply(scale, rest), beyond);
    return Double.isNaN(bound) ? Double.POSITIVE_INFINITY : bound;
  }
}
