package org.ayni.councils.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Ballots that rank candidates; equal ones are kept once, with their number. Immutable.
public final class RankedBallots {

  /// So many at most: votes in nine decimals must fit a 64-bit integer, and so must a surplus in
  /// five decimals times a value in five.
  public static final long MOST = 900_000_000L;

  /// A ranking and how many voters gave it.
  ///
  /// @param ranking not empty
  /// @param count at least 1
  public record Group(Ranking ranking, long count) {}

  private final Candidates candidates;
  private final List<Group> groups;
  private final long size;
  private final long blank;

  private RankedBallots(Candidates candidates, List<Group> groups, long size, long blank) {
    this.candidates = candidates;
    this.groups = List.copyOf(groups);
    this.size = size;
    this.blank = blank;
  }

  /// Starts a set of ballots.
  public static Builder builder(Candidates candidates) {
    return new Builder(candidates);
  }

  public Candidates candidates() {
    return candidates;
  }

  /// Each ranking once.
  public List<Group> groups() {
    return groups;
  }

  /// Ballots that rank somebody.
  public long size() {
    return size;
  }

  /// Ballots that rank nobody; no rule counts them.
  public long blank() {
    return blank;
  }

  /// As far as each ballot puts one candidate after the other, without equals.
  public RankedBallots strictPart() {
    return map(candidates, Ranking::strictPart);
  }

  /// How many ballots rank candidates equal.
  public long withEquals() {
    return groups.stream().filter(g -> !g.ranking().isStrict()).mapToLong(Group::count).sum();
  }

  /// The same ballots as if these candidates had never stood.
  public RankedBallots without(Set<Integer> withdrawn) {
    if (withdrawn.isEmpty()) {
      return this;
    }
    int[] renumbered = new int[candidates.size()];
    List<String> names = new ArrayList<>();
    for (int c = 0; c < candidates.size(); c++) {
      renumbered[c] = names.size();
      if (!withdrawn.contains(c)) {
        names.add(candidates.name(c));
      }
    }
    return map(
        Candidates.of(names),
        ranking -> {
          List<int[]> tiers = new ArrayList<>();
          for (int tier = 0; tier < ranking.tiers(); tier++) {
            List<Integer> left = new ArrayList<>();
            for (int k = ranking.tierStart(tier); k < ranking.tierStart(tier + 1); k++) {
              if (!withdrawn.contains(ranking.candidate(k))) {
                left.add(renumbered[ranking.candidate(k)]);
              }
            }
            if (!left.isEmpty()) {
              tiers.add(left.stream().mapToInt(c -> c).toArray());
            }
          }
          return Ranking.ofTiers(tiers.toArray(new int[0][]));
        });
  }

  private RankedBallots map(Candidates standing, UnaryOperator<Ranking> change) {
    Builder builder = builder(standing);
    groups.forEach(group -> builder.add(change.apply(group.ranking()), group.count()));
    builder.blank += blank;
    return builder.build();
  }

  /// Collects ballots. Not thread-safe.
  public static final class Builder {
    private final Candidates candidates;
    private final Map<Ranking, Long> counts = new LinkedHashMap<>();
    private long size;
    private long blank;

    private Builder(Candidates candidates) {
      this.candidates = candidates;
    }

    /// Adds so many ballots of one ranking; blank ones when it is empty.
    ///
    /// @param count at least 1
    /// @throws IllegalArgumentException when there are more than [#MOST]
    public Builder add(Ranking ranking, long count) {
      if (!(count >= 1 && count <= MOST - size - blank)) {
        throw new IllegalArgumentException(
            count
                + " ballots beside "
                + (size + blank)
                + "; expected 1 or more, "
                + MOST
                + " in all");
      }
      for (int place = 0; place < ranking.size(); place++) {
        candidates.check(ranking.candidate(place));
      }
      if (ranking.isEmpty()) {
        blank += count;
      } else {
        counts.merge(ranking, count, Long::sum);
        size += count;
      }
      return this;
    }

    public RankedBallots build() {
      List<Group> groups = new ArrayList<>(counts.size());
      counts.forEach((ranking, count) -> groups.add(new Group(ranking, count)));
      return new RankedBallots(candidates, groups, size, blank);
    }
  }
}
