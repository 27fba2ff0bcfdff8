package org.ayni.server.run;

import org.ayni.kernel.run.RunControl;

/// Answers questions. Stateless and thread-safe.
@FunctionalInterface
public interface Planner {

  /// @throws org.ayni.files.BadInputException when a question doesn't fit its economy, with
  ///   everything that is wrong
  Answer answer(Question question, RunControl control);
}
