package org.ayni.decisions.choice;

import java.util.List;
import org.ayni.economy.Names;
import org.ayni.planning.table.Goals;

/// One way to answer the same wishes, different from the others in something people can feel.
///
/// @param code such as `more-later`
/// @param names what people call it
/// @param text what is different about it, in a sentence
/// @param steps what is asked of the planner, the boldest first: the first that can be had is taken
public record PlanIdea(String code, Names names, Names text, List<Step> steps) {

  /// One degree of an idea.
  ///
  /// @param changed what was changed and to what, such as `terminal-growth=0.15`; empty for the
  ///   wishes as they are
  public record Step(String changed, Goals goals) {}

  public PlanIdea {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("idea '" + code + "' without a step");
    }
  }
}
