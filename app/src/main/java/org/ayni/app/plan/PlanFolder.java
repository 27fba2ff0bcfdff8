package org.ayni.app.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ayni.files.BadInputException;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.planning.folder.PlanReader;
import org.ayni.planning.folder.StatedPlan;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;

/// A plan folder with everything read from it: what it says, what it was made from, and the plan
/// over the problem it answers (eased where the one asked about had no plan, with what is kept of
/// the objectives before its own).
public record PlanFolder(Path folder, StatedPlan stated, PlanSource source, Plan plan) {

  /// @throws BadInputException when there is no plan in the folder, or its parts do not fit
  public static PlanFolder open(Path folder) {
    PlanReader reader = PlanReader.open(folder);
    StatedPlan stated = reader.stated();
    PlanSource source = PlanSource.in(folder, stated.inputs());
    try {
      PlanProblem problem = stated.problems(source.problem()).getLast();
      return new PlanFolder(folder, stated, source, reader.plan(problem));
    } catch (IllegalArgumentException e) {
      // The last guards of the types: the inputs contradict each other.
      throw new BadInputException(
          Problem.ofFile(
              folder.toString(),
              String.valueOf(e.getMessage()),
              "a plan folder as it was written",
              "'ayni verify' says more."));
    }
  }

  public PlanProblem problem() {
    return plan.problem();
  }

  /// The index of a year of the plan, as people write it: 2021, or 2 where the plan has no dates.
  ///
  /// @throws BadInputException when the plan has no such year
  public int yearIndex(String option, int year) {
    int t = year - problem().baseYear() - 1;
    if (t < 0 || t >= problem().years()) {
      throw new BadInputException(
          Problem.ofFile(
              "",
              option + " " + year,
              (problem().baseYear() + 1) + " … " + (problem().baseYear() + problem().years()),
              ""));
    }
    return t;
  }

  /// The place of a code in a list of them.
  ///
  /// @throws BadInputException when it is not there
  public static int indexOf(String option, String code, List<String> known) {
    int k = known.indexOf(code);
    if (k < 0) {
      List<String> some = new ArrayList<>(known.subList(0, Math.min(40, known.size())));
      throw new BadInputException(
          Problem.ofFile(
              "",
              option + " " + code,
              "one of " + String.join(", ", some),
              Nearest.advice(code, known)));
    }
    return k;
  }
}
