package org.ayni.server.run;

import org.ayni.kernel.run.RunControl;

/// Answers plan questions. Stateless and thread-safe.
@FunctionalInterface
public interface Planner {

  /// @throws org.ayni.files.BadInputException when the goals don't fit the economy, with everything
  ///   that is wrong
  PlanAnswer answer(PlanQuestion question, RunControl control);
}
