package org.ayni.councils.tally.condorcet;

/// Strengths of the strongest paths [m × m] (Schulze 2011, section 2.3.1). Immutable.
///
/// A link from a to b is there when more ballots put a above b than b above a; the more do, the
/// stronger it is, and of equals the one with fewer against it ("winning votes"). A path is as
/// strong as its weakest link.
public final class StrongestPaths {

  /// One link or path as a number that compares as strengths do: votes for it in the upper 32 bits,
  /// 2³¹ − 1 less those against it in the lower; 0 when there is none.
  private final long[][] strength;

  private StrongestPaths(long[][] strength) {
    this.strength = strength;
  }

  /// All of them, by the algorithm of Floyd and Warshall; m³ steps.
  static StrongestPaths of(Pairwise pairwise) {
    int m = pairwise.size();
    long[][] p = new long[m][m];
    for (int a = 0; a < m; a++) {
      for (int b = 0; b < m; b++) {
        p[a][b] = link(pairwise.above(a, b), pairwise.above(b, a));
      }
    }
    for (int via = 0; via < m; via++) {
      long[] onward = p[via];
      for (int a = 0; a < m; a++) {
        long first = p[a][via];
        if (a != via && first > 0) {
          long[] row = p[a];
          for (int b = 0; b < m; b++) {
            row[b] = Math.max(row[b], Math.min(first, onward[b]));
          }
          row[a] = 0;
        }
      }
    }
    return new StrongestPaths(p);
  }

  private static long link(int votes, int against) {
    return votes > against ? ((long) votes << 32) | (Integer.MAX_VALUE - against) : 0;
  }

  /// Whether the strongest path from a to b is stronger than the one back.
  public boolean beats(int a, int b) {
    return strength[a][b] > strength[b][a];
  }

  /// Votes for the weakest link of the strongest path from a to b; 0 when there is no path.
  public int votes(int a, int b) {
    return (int) (strength[a][b] >>> 32);
  }
}
