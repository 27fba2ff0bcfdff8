package org.ayni.server.run;

import java.util.List;
import org.ayni.planning.questions.Why;

/// Why each need is not better served in the last year of a plan.
///
/// @param needs in the order of the plan's; none where there is no plan whose prices mean
///   something, or where it is too large
/// @param settled whether the plan is
public record WhyNotFound(WhyNotQuestion question, List<Why> needs, boolean settled)
    implements Answer {
  public WhyNotFound {
    needs = List.copyOf(needs);
  }
}
