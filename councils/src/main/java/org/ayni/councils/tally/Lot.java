package org.ayni.councils.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ayni.councils.hash.Sha256;

/// One drawing of lots for a whole count: an order of all candidates. Where a rule leaves
/// candidates equal, the one that was drawn earliest is chosen for what is being decided: to be
/// excluded, to be transferred first, to get the seat.
///
/// From a seed: candidates in rising order of SHA-256 (FIPS 180-4) of the seed, a line feed and the
/// name, in UTF-8. So the order depends on seed and names, not on the order of the file, and
/// anybody can recompute it with `printf 'SEED\nNAME' | sha256sum`. It is a fair drawing as long as
/// nobody could choose the seed knowing the ballots: commit to it before, or take public dice.
/// Immutable.
public final class Lot {

  private final Optional<String> seed;
  private final List<Integer> order;
  private final int[] placeOf;

  private Lot(Optional<String> seed, List<Integer> order) {
    this.seed = seed;
    this.order = List.copyOf(order);
    this.placeOf = new int[order.size()];
    boolean[] seen = new boolean[order.size()];
    for (int place = 0; place < order.size(); place++) {
      int candidate = order.get(place);
      if (!(candidate >= 0 && candidate < seen.length) || seen[candidate]) {
        throw new IllegalArgumentException(
            "order " + order + "; expected every number from 0 to " + (seen.length - 1) + " once");
      }
      seen[candidate] = true;
      placeOf[candidate] = place;
    }
  }

  /// Drawn by a seed.
  public static Lot ofSeed(String seed, Candidates candidates) {
    List<String> tickets =
        candidates.names().stream().map(name -> Sha256.of(seed + "\n" + name)).toList();
    List<Integer> order =
        IntStream.range(0, candidates.size())
            .boxed()
            .sorted(Comparator.comparing(tickets::get))
            .toList();
    return new Lot(Optional.of(seed), order);
  }

  /// Drawn by hand, or as a ballot file says.
  ///
  /// @param order all candidates, the one drawn first in front
  public static Lot ofOrder(List<Integer> order) {
    return new Lot(Optional.empty(), order);
  }

  /// Empty when the order was given.
  public Optional<String> seed() {
    return seed;
  }

  /// All candidates, the one drawn first in front.
  public List<Integer> order() {
    return order;
  }

  /// The one drawn earliest.
  ///
  /// @param tied at least one
  public int first(Collection<Integer> tied) {
    return tied.stream().min(earliest()).orElseThrow();
  }

  /// Some of them in the order they were drawn.
  public List<Integer> sorted(Collection<Integer> some) {
    List<Integer> list = new ArrayList<>(some);
    list.sort(earliest());
    return list;
  }

  /// Earlier drawn is smaller.
  public Comparator<Integer> earliest() {
    return Comparator.comparingInt(candidate -> placeOf[candidate]);
  }

  /// Whether it was drawn for so many candidates.
  ///
  /// @throws IllegalArgumentException when not
  public void check(Candidates candidates) {
    if (order.size() != candidates.size()) {
      throw new IllegalArgumentException(
          "a lot of " + order.size() + " for " + candidates.size() + " candidates");
    }
  }
}
