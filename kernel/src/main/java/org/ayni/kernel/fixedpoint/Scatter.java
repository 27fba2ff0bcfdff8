package org.ayni.kernel.fixedpoint;

import java.util.BitSet;

/// Whether the rows of a matrix reach so far apart that vectors side by side would not stay in the
/// processor's caches.
///
/// Four vectors side by side serve four right-hand sides with one pass over A. That pays where
/// nearby rows have nearby columns: what one row fetches the next finds. Where they do not, each
/// entry fetches a cache line from memory, and one vector at a time, which fits into the cache, is
/// faster in spite of four passes ([the benchmark](docs/benchmarks.md) shows both).
final class Scatter {

  /// Up to here four vectors (32 bytes a row) fit into usual caches whatever the pattern.
  private static final int SMALL = 200_000;

  private static final int SAMPLES = 8;

  private Scatter() {}

  /// True when in sampled chunks more than half of all entries are in a column of their own.
  static boolean of(NonnegativeMatrix a) {
    int n = a.rows();
    if (n <= SMALL) {
      return false;
    }
    long entries = 0;
    long different = 0;
    int[] start = a.starts();
    int[] column = a.columnIndices();
    for (int s = 0; s < SAMPLES; s++) {
      int from = (int) ((long) s * (n - Workers.CHUNK) / SAMPLES);
      BitSet seen = new BitSet(a.columns());
      for (int q = start[from]; q < start[from + Workers.CHUNK]; q++) {
        seen.set(column[q]);
        entries++;
      }
      different += seen.cardinality();
    }
    return different > entries / 2;
  }
}
