package org.ayni.councils.tally;

import java.util.Arrays;

/// One voter's order of candidates, best first, some perhaps equal; who is missing stands below all
/// who are there. Immutable.
public final class Ranking {

  private final int[] candidates;

  /// ends[k]: how many candidates the first k + 1 tiers hold; empty when each tier holds one, the
  /// usual case, to save memory.
  private final int[] ends;

  private Ranking(int[] candidates, int[] ends) {
    this.candidates = candidates;
    this.ends = ends;
    int[] sorted = candidates.clone();
    Arrays.sort(sorted);
    for (int k = 1; k < sorted.length; k++) {
      if (sorted[k] == sorted[k - 1]) {
        throw new IllegalArgumentException("candidate " + sorted[k] + " is ranked twice");
      }
    }
  }

  /// Without equals.
  ///
  /// @param candidates by number, best first, each at most once
  public static Ranking of(int... candidates) {
    return new Ranking(candidates.clone(), new int[0]);
  }

  /// With equals.
  ///
  /// @param tiers best first, none empty, each candidate at most once
  public static Ranking ofTiers(int[]... tiers) {
    int length = Arrays.stream(tiers).mapToInt(tier -> tier.length).sum();
    int[] candidates = new int[length];
    int[] ends = new int[tiers.length];
    int filled = 0;
    for (int k = 0; k < tiers.length; k++) {
      if (tiers[k].length == 0) {
        throw new IllegalArgumentException("tier " + k + " is empty");
      }
      // Equal candidates stand in one order, so that equal rankings are equal objects.
      int[] tier = tiers[k].clone();
      Arrays.sort(tier);
      System.arraycopy(tier, 0, candidates, filled, tier.length);
      filled += tier.length;
      ends[k] = filled;
    }
    return new Ranking(candidates, ends.length == length ? new int[0] : ends);
  }

  /// How many candidates it ranks.
  public int size() {
    return candidates.length;
  }

  public boolean isEmpty() {
    return candidates.length == 0;
  }

  /// @param place 0 … size − 1; equal candidates take places next to each other
  public int candidate(int place) {
    return candidates[place];
  }

  /// Whether no two candidates are equal.
  public boolean isStrict() {
    return ends.length == 0;
  }

  /// How many tiers of equal candidates.
  public int tiers() {
    return isStrict() ? candidates.length : ends.length;
  }

  /// Place where a tier begins; `tierStart(tiers())` is `size()`.
  public int tierStart(int tier) {
    return isStrict() ? tier : tier == 0 ? 0 : ends[tier - 1];
  }

  /// The part before the first tier of several: as far as it says one candidate after the other.
  public Ranking strictPart() {
    if (isStrict()) {
      return this;
    }
    int length = 0;
    while (tierStart(length + 1) == length + 1 && length + 1 < tiers()) {
      length++;
    }
    return of(Arrays.copyOf(candidates, length));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ranking ranking
        && Arrays.equals(candidates, ranking.candidates)
        && Arrays.equals(ends, ranking.ends);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(candidates) + Arrays.hashCode(ends);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int tier = 0; tier < tiers(); tier++) {
      text.append(tier == 0 ? "" : " > ");
      for (int place = tierStart(tier); place < tierStart(tier + 1); place++) {
        text.append(place == tierStart(tier) ? "" : " = ").append(candidates[place]);
      }
    }
    return text.toString();
  }
}
