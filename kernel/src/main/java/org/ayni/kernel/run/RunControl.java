package org.ayni.kernel.run;

/// What a long computation asks of whoever started it: whether to go on, and whom to tell how far
/// it is.
///
/// Solvers poll [#shouldStop()] at least once an iteration and may be called from any thread; an
/// implementation must therefore be safe to call from several threads.
public interface RunControl {

  /// True once the caller has cancelled or the time limit has passed; stays true.
  boolean shouldStop();

  /// Seconds left before the time limit, `Double.POSITIVE_INFINITY` when there is none; never
  /// negative.
  double secondsLeft();

  /// Tells how far the run is. Cheap to call often; an implementation may drop reports.
  void report(Progress progress);

  /// How far a run is.
  ///
  /// @param phase a short name of what is being done, such as `assemble` or `simplex`
  /// @param iteration the number of steps done in this phase, from 0
  /// @param objective best objective so far in the caller's unit, `NaN` when none is known
  /// @param bound best proven bound so far, `NaN` when none is known
  record Progress(String phase, long iteration, double objective, double bound) {}

  /// Runs to the end and tells nobody.
  static RunControl unlimited() {
    return new Deadline(Double.POSITIVE_INFINITY, progress -> {});
  }

  /// Runs for at most `seconds`, telling nobody.
  static RunControl forSeconds(double seconds) {
    return new Deadline(seconds, progress -> {});
  }
}
