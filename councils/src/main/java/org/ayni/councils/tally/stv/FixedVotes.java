package org.ayni.councils.tally.stv;

import java.math.BigDecimal;
import java.util.Arrays;

/// Votes by candidate in a fixed number of decimals. Immutable.
public final class FixedVotes {

  private final long[] scaled;
  private final int decimals;

  /// @param scaled votes times 10^decimals
  FixedVotes(long[] scaled, int decimals) {
    this.scaled = scaled.clone();
    this.decimals = decimals;
  }

  /// Votes of one candidate.
  public BigDecimal of(int candidate) {
    return BigDecimal.valueOf(scaled[candidate], decimals);
  }

  /// Votes of all together.
  public BigDecimal sum() {
    return BigDecimal.valueOf(Arrays.stream(scaled).sum(), decimals);
  }

  /// How many candidates.
  public int size() {
    return scaled.length;
  }

  long scaled(int candidate) {
    return scaled[candidate];
  }
}
