package org.ayni.councils.tally.points;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ayni.councils.tally.Rational;

/// What each option gets.
///
/// @param ballots the ballots
/// @param shares x[j], in points, adding up to P exactly
/// @param phantomStep t of the independent markets: the k-th phantom voter gives each option min(P,
///   k t)
public record PointsCount(
    PointsBallots ballots, List<Rational> shares, Optional<Rational> phantomStep) {

  public PointsCount {
    shares = List.copyOf(shares);
    Rational sum = shares.stream().reduce(Rational.ZERO, Rational::plus);
    if (!sum.equals(Rational.of(ballots.total()))) {
      throw new IllegalArgumentException(sum + " points; expected " + ballots.total());
    }
  }

  /// Options that get something, most first; equal ones by name, which decides nothing.
  public List<Integer> largestFirst() {
    return IntStream.range(0, shares.size())
        .boxed()
        .filter(j -> shares.get(j).signum() > 0)
        .sorted(
            Comparator.comparing((Integer j) -> shares.get(j))
                .reversed()
                .thenComparing(j -> ballots.options().name(j)))
        .toList();
  }
}
