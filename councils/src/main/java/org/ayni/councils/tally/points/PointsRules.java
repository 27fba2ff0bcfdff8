package org.ayni.councils.tally.points;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ayni.councils.tally.CannotBeCountedException;
import org.ayni.councils.tally.Rational;

/// Rules that share out one budget by points.
public final class PointsRules {

  private PointsRules() {}

  /// Each option gets the mean of its points: x[j] = Σᵢ a[i, j] / n. It adds up to P because every
  /// ballot does. A voter who knows the others gains by giving everything to what the mean
  /// neglects.
  ///
  /// @throws CannotBeCountedException when there is no ballot
  public static PointsCount mean(PointsBallots ballots) {
    check(ballots);
    List<Rational> shares = new ArrayList<>();
    for (int j = 0; j < ballots.options().size(); j++) {
      Rational sum = Rational.ZERO;
      for (Map.Entry<BigDecimal, Long> entry : ballots.given(j).entrySet()) {
        sum = sum.plus(Rational.of(entry.getKey()).times(entry.getValue()));
      }
      shares.add(sum.dividedBy(ballots.size()));
    }
    return new PointsCount(ballots, shares, Optional.empty());
  }

  /// The independent-markets rule (Freeman, Pennock, Peters and Vaughan 2021): each option gets the
  /// median of what n voters gave it and of n + 1 phantom voters, the k-th of whom (k = 0 … n)
  /// gives every option min(P, k t). The step t ≥ 0 is such that the medians add up to P.
  ///
  /// Nobody can bring the result nearer to what they want (in the sum of absolute differences) by
  /// giving other points than they want (shown there for all rules of moving phantoms); when every
  /// voter gives all points to one option, each option gets its voters' share (shown there,
  /// proportionality).
  ///
  /// With R(v) voters who gave an option v or more, its median is max over v of min(v, R(v) t): at
  /// least n + 1 of the 2 n + 1 numbers are that large, and no larger number has so many. Each
  /// median is continuous, rising and piecewise linear in t, and so is their sum; the pieces end at
  /// v / R(v) and v / R(v⁺), v⁺ the next larger number. So t is found exactly: by bisection over
  /// all such ends, then by one linear equation.
  ///
  /// @throws CannotBeCountedException when there is no ballot
  public static PointsCount independentMarkets(PointsBallots ballots) {
    check(ballots);
    List<PhantomMedian> medians =
        IntStream.range(0, ballots.options().size())
            .mapToObj(j -> new PhantomMedian(ballots.given(j)))
            .toList();
    TreeSet<Rational> all = new TreeSet<>();
    medians.forEach(median -> all.addAll(median.ends()));
    List<Rational> ends = List.copyOf(all);
    Rational total = Rational.of(ballots.total());
    int low = -1;
    int high = ends.size() - 1;
    // Invariant: at `low` the sum is below P (at −1: t = 0, where it is 0), at `high` it is not.
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (sum(medians, ends.get(middle)).compareTo(total) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    Rational from = low < 0 ? Rational.ZERO : ends.get(low);
    Rational to = ends.get(high);
    Rational atFrom = sum(medians, from);
    Rational atTo = sum(medians, to);
    Rational step =
        from.plus(to.minus(from).times(total.minus(atFrom)).dividedBy(atTo.minus(atFrom)));
    List<Rational> shares = medians.stream().map(median -> median.at(step)).toList();
    return new PointsCount(ballots, shares, Optional.of(step));
  }

  private static Rational sum(List<PhantomMedian> medians, Rational step) {
    return medians.stream().map(median -> median.at(step)).reduce(Rational.ZERO, Rational::plus);
  }

  private static void check(PointsBallots ballots) {
    if (ballots.size() == 0) {
      throw new CannotBeCountedException("no ballot gives any points");
    }
  }
}
