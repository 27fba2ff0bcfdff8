package org.ayni.server.run;

import java.util.List;
import org.ayni.kernel.run.RunControl;

/// Answers questions. Stateless and thread-safe.
@FunctionalInterface
public interface Planner {

  /// @param before answers of the same run to the questions before it, in their order: what may be
  ///   built upon
  /// @throws org.ayni.files.BadInputException when a question doesn't fit its economy, with
  ///   everything that is wrong
  Answer answer(Question question, List<Answer> before, RunControl control);
}
