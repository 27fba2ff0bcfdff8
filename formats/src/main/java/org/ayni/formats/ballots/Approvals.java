package org.ayni.formats.ballots;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.budget.ProjectBallots;
import org.ayni.files.Problem;
import org.ayni.files.Problems;

/// What a file of approval ballots says: who approves what, and, if it says so, costs and a budget.
///
/// @param costs of each project; empty when the file has none
/// @param budget if the file has one
/// @param counts voters by what they approve
record Approvals(
    Candidates projects,
    List<BigDecimal> costs,
    Optional<BigDecimal> budget,
    Map<List<Integer>, Long> counts) {

  Approvals {
    costs = List.copyOf(costs);
    counts = new LinkedHashMap<>(counts);
  }

  /// As a participatory budget.
  ///
  /// @return empty when costs or budget cannot be counted with; a problem was then added
  Optional<ProjectBallots> within(
      String file, List<BigDecimal> prices, BigDecimal money, Problems problems) {
    try {
      return Optional.of(filled(ProjectBallots.builder(projects, prices, money)));
    } catch (IllegalArgumentException e) {
      problems.add(
          Problem.ofFile(
              file,
              String.valueOf(e.getMessage()),
              "amounts that can be added up exactly",
              "Count in larger units of money."));
      return Optional.empty();
    }
  }

  /// As an election of a committee: everybody costs 1.
  ProjectBallots committee(int seats) {
    return filled(ProjectBallots.committee(projects, seats));
  }

  private ProjectBallots filled(ProjectBallots.Builder builder) {
    counts.forEach(builder::add);
    return builder.build();
  }

  /// Adds a problem when there are more voters than can be counted.
  static void checkTotal(String file, Map<?, Long> counts, Problems problems) {
    long total = 0;
    for (long count : counts.values()) {
      total = Math.min(Long.MAX_VALUE / 2, total + count);
    }
    if (total > RankedBallots.MOST) {
      problems.add(Problem.ofFile(file, total + " voters", "at most " + RankedBallots.MOST, ""));
    }
  }
}
