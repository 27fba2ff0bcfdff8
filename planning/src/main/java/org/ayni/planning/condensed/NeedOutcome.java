package org.ayni.planning.condensed;

import java.util.List;
import org.ayni.planning.solve.Impasse;

/// How the search for θ ended.
sealed interface NeedOutcome {

  /// θ that holds the cuts, and what each cut is worth.
  ///
  /// @param complete whether no limit is broken and no curve can be drawn closer; else the run was
  ///   stopped
  /// @param multipliers one a cut, ≥ 0
  @SuppressWarnings("ArrayRecordComponent")
  record Found(double[] theta, List<Cut> cuts, double[] multipliers, boolean complete)
      implements NeedOutcome {}

  /// Stopped before there was any θ.
  record Stopped() implements NeedOutcome {}

  /// The solver of the condensed programme found no answer.
  record Failed(Impasse impasse) implements NeedOutcome {
    Failed(Impasse.Kind kind, String words) {
      this(new Impasse(kind, words));
    }
  }
}
