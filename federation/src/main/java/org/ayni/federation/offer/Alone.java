package org.ayni.federation.offer;

import java.util.Optional;
import org.ayni.federation.treaty.Treaty;
import org.ayni.planning.plan.YearTable;

/// What a member can fall back on.
///
/// A member that cannot meet its own floors alone has nothing to fall back on. It is compared with
/// what exactly its floors are worth to it: no plan that holds them is worth less, so that whoever
/// has its floors held is not worse off than that, whatever the plan.
///
/// @param welfare a: what it reaches alone, in the units of its own objective; of one that falls
///   short what its floors are worth, or less
/// @param bound no plan of its own reaches more, ≥ `welfare`; `welfare` where it has none
/// @param valuations what one unit of each good is worth to it alone, [years × goods] ≥ 0; 0 where
///   it does not know the good, or has no plan alone
/// @param lacking how far it falls short of its floors alone; empty where it holds them
public record Alone(double welfare, double bound, YearTable valuations, Optional<Lacking> lacking) {

  /// Below this a share of what a member has alone means nothing.
  private static final double LEAST = 1e-9;

  public Alone {
    Tables.require("welfare alone", welfare);
    Tables.require("its bound", bound);
    if (!(bound >= welfare)) {
      throw new IllegalArgumentException(
          "alone " + welfare + ", bound " + bound + "; expected bound >= alone");
    }
    if (lacking.isPresent() && bound != welfare) {
      throw new IllegalArgumentException(
          "a bound of "
              + bound
              + " without a plan alone; expected what floors are worth, "
              + welfare);
    }
    Tables.require("valuations", valuations, valuations.years(), valuations.items());
  }

  /// Of a member that holds its floors alone.
  public Alone(double welfare, double bound, YearTable valuations) {
    this(welfare, bound, valuations, Optional.empty());
  }

  /// Whether alone it cannot meet its own floors.
  public boolean fallsShort() {
    return lacking.isPresent();
  }

  /// What it has without the others: of one that falls short that of the plan that comes nearest.
  public double reached() {
    return lacking.map(Lacking::reached).orElse(welfare);
  }

  /// The same with only the largest of what it misses named.
  ///
  /// @param most how many, ≥ 0
  public Alone naming(int most) {
    return new Alone(welfare, bound, valuations, lacking.map(one -> one.naming(most)));
  }

  /// s: what counts as a gain of 1: as much as it has alone, or as its floors are worth where that
  /// is more.
  ///
  /// @throws IllegalArgumentException when gains are to be relative to nothing
  public double scale(Treaty treaty) {
    if (!treaty.relative()) {
      return 1;
    }
    double scale = Math.max(Math.abs(welfare), Math.abs(reached()));
    if (!(scale >= LEAST)) {
      throw new IllegalArgumentException(
          "welfare alone is " + welfare + "; a gain relative to it means nothing (measure 'own')");
    }
    return scale;
  }
}
