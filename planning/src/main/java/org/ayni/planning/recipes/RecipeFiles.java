package org.ayni.planning.recipes;

import org.ayni.files.BadInputException;
import org.ayni.files.InputFolder;
import org.ayni.planning.problem.PlanProblem;

/// Reads a folder of recipes into a plan problem.
public final class RecipeFiles {

  private RecipeFiles() {}

  /// @param folder as [RecipeFolder#open] gives it
  /// @throws BadInputException with everything that is wrong in all files
  public static PlanProblem read(InputFolder folder) {
    return RecipeProblem.of(RecipeReader.read(folder));
  }
}
