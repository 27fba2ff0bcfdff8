package org.ayni.kernel.lp;

import org.ayni.kernel.run.RunControl;

/// Solves linear programmes. Stateless; safe to call from several threads at once. Same programme,
/// same solution.
public interface LpSolver {

  /// A short name for reports, such as `highs 1.12.0`.
  String name();

  /// Solves `program`, polling `control`.
  LpOutcome solve(LinearProgram program, RunControl control);
}
