package org.ayni.councils.tally.points;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.ayni.councils.tally.Rational;

/// The median of one option's points and of the phantoms, as a function of the phantoms' step t:
/// max over v of min(v, R(v) t), see [PointsRules#independentMarkets]. Immutable.
final class PhantomMedian {

  /// Distinct numbers of points above 0, rising, and how many voters gave so much or more.
  private final List<Rational> points = new ArrayList<>();

  private final List<Long> voters = new ArrayList<>();

  PhantomMedian(SortedMap<BigDecimal, Long> given) {
    long above = given.values().stream().mapToLong(Long::longValue).sum();
    for (Map.Entry<BigDecimal, Long> entry : given.entrySet()) {
      if (entry.getKey().signum() > 0) {
        points.add(Rational.of(entry.getKey()));
        voters.add(above);
      }
      above -= entry.getValue();
    }
  }

  /// The values of t where one linear piece ends and another begins.
  List<Rational> ends() {
    List<Rational> ends = new ArrayList<>();
    for (int k = 0; k < points.size(); k++) {
      ends.add(points.get(k).dividedBy(voters.get(k)));
      if (k + 1 < points.size()) {
        ends.add(points.get(k).dividedBy(voters.get(k + 1)));
      }
    }
    return ends;
  }

  /// v rises and R(v) falls, so the maximum lies where v and R(v) t cross: found by bisection.
  Rational at(Rational step) {
    int low = 0;
    int high = points.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (points.get(middle).compareTo(step.times(voters.get(middle))) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    Rational below = low == 0 ? Rational.ZERO : points.get(low - 1);
    return low == points.size() ? below : below.max(step.times(voters.get(low)));
  }
}
