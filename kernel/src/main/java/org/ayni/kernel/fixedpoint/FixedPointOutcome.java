package org.ayni.kernel.fixedpoint;

import java.util.List;

/// How [FixedPoint#solve] ended. Solutions are in the order of the right-hand sides.
public sealed interface FixedPointOutcome {

  /// Every residual is as small as was asked for.
  ///
  /// @param passes passes over A, all right-hand sides together
  /// @param bytes that those passes had to stream at least: A once a pass, three vectors a
  ///   right-hand side
  record Solved(List<FixedPointSolution> solutions, int passes, long bytes)
      implements FixedPointOutcome {
    public Solved {
      solutions = List.copyOf(solutions);
    }
  }

  /// The caller stopped it or the time limit passed. Each of `best` states its residual and error.
  record Stopped(List<FixedPointSolution> best) implements FixedPointOutcome {
    public Stopped {
      best = List.copyOf(best);
    }
  }

  /// Rounding keeps a residual above what was asked for. Each of `best` states its residual and
  /// error.
  record Stalled(List<FixedPointSolution> best) implements FixedPointOutcome {
    public Stalled {
      best = List.copyOf(best);
    }
  }
}
