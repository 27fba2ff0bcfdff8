package org.ayni.app.engine;

import java.util.Locale;
import org.ayni.planning.firstorder.FirstOrderSolver;

/// What an estimate of memory says about where a plan should be made, in words.
public final class EngineChoice {

  /// Share of the heap beyond which collecting garbage takes its toll.
  private static final double COMFORT = 0.8;

  private EngineChoice() {}

  /// Whether all of it fits into this process, with room to breathe.
  public static boolean fits(FirstOrderSolver.Memory need, long heap) {
    return need.all() <= COMFORT * heap;
  }

  /// Which engine that speaks for, in a sentence or two.
  ///
  /// @param heap bytes that this process may use for it
  public static String told(FirstOrderSolver.Memory need, long heap) {
    String advice;
    if (fits(need, heap)) {
      advice = "All of it fits: --engine memory is faster, and the plan the same.";
    } else if (need.vectors() <= COMFORT * heap) {
      advice = "The coefficients do not fit beside the vectors: --engine spark.";
    } else {
      advice =
          "Even the vectors hardly fit, and they stay here with any engine: allow Java more"
              + " memory, or plan a coarser table.";
    }
    return "Coefficients take %s, vectors %s, of %s for this process. %s"
        .formatted(size(need.coefficients()), size(need.vectors()), size(heap), advice);
  }

  private static String size(long bytes) {
    return bytes < 1_000_000_000
        ? String.format(Locale.ROOT, "%.0f MB", bytes * 1e-6)
        : String.format(Locale.ROOT, "%.1f GB", bytes * 1e-9);
  }
}
