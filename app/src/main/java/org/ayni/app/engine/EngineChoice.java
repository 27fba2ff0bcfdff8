package org.ayni.app.engine;

import java.util.Locale;
import org.ayni.planning.firstorder.FirstOrderSolver;

/// What an estimate of memory says about where a plan should be made, in words.
public final class EngineChoice {

  /// Share of the heap beyond which collecting garbage takes its toll.
  private static final double COMFORT = 0.8;

  private EngineChoice() {}

  /// One or two sentences.
  ///
  /// @param heap bytes that this process may use for it
  /// @param distributed whether the coefficients are to be on a cluster
  public static String told(FirstOrderSolver.Memory need, long heap, boolean distributed) {
    String sizes =
        "Coefficients take %s, vectors %s; this process may use %s. "
            .formatted(size(need.coefficients()), size(need.vectors()), size(heap));
    boolean fits = need.all() <= COMFORT * heap;
    boolean vectorsFit = need.vectors() <= COMFORT * heap;
    if (distributed) {
      return sizes
          + (fits
              ? "All of it fits here: --engine memory gives the same plan sooner."
              : vectorsFit
                  ? "The coefficients do not fit beside the vectors: the cluster is what it takes."
                  : "Even the vectors hardly fit, and they stay here: give the driver more memory.");
    }
    return sizes
        + (fits
            ? "All of it fits: --engine memory."
            : vectorsFit
                ? "--engine spark would hold the coefficients elsewhere."
                : "--engine spark would not help, the vectors stay here: more memory, or a coarser"
                    + " table.");
  }

  private static String size(long bytes) {
    return bytes < 1_000_000_000
        ? String.format(Locale.ROOT, "%.0f MB", bytes * 1e-6)
        : String.format(Locale.ROOT, "%.1f GB", bytes * 1e-9);
  }
}
