package org.ayni.shocks.scenario;

import java.util.List;
import org.ayni.economy.Names;

/// A shock as people write it down. Valid on its own; whether its partners and industries exist
/// shows when it meets an economy ([ShockSize]).
///
/// @param reason where its figures come from, and what they are not
/// @param weeks at full size, from the first week
public record Scenario(
    String name, Names title, Names reason, int weeks, Recovery recovery, List<Change> changes) {

  public Scenario {
    changes = List.copyOf(changes);
  }

  /// The share of the full size in force, in [0, 1].
  ///
  /// @param week 0-based
  public double intensity(int week) {
    return week < weeks ? 1 : recovery.left(week - weeks + 1);
  }
}
