package org.ayni.planning.recipes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFolder;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.Planner;

/// Recipes written out in a test, one text a file, blanks in place of commas for the eye: `a b - 3`
/// is `a,b,,3`.
final class RecipeText {

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /// One field that takes ten days a ton, and a need of ten tons; there are fifty days.
  static RecipeText corn() {
    return new RecipeText()
        .file("settings", "setting value", "years 1", "enough 1")
        .file("products", "product unit loss", "corn t -")
        .file("techniques", "technique unit", "farm t")
        .file("flows", "technique direction product amount", "farm out corn 1")
        .file("resources", "resource unit kind limit", "labour days labour 50")
        .file("uses", "technique resource amount", "farm labour 10")
        .file("needs", "need weight floor", "food 1 -")
        .file("baskets", "need product amount", "food corn 10");
  }

  /// Puts a file in place of the one of this name.
  RecipeText file(String name, String... lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String cells = line.replaceAll("(?<= |^)-(?= |$)", "").replace(' ', ',');
      text.append(cells).append('\n');
    }
    files.put(name + ".csv", text.toString().getBytes(UTF_8));
    return this;
  }

  RecipeText without(String name) {
    files.remove(name + ".csv");
    return this;
  }

  InputFolder folder() {
    return InputFolder.ofFiles("recipes", files);
  }

  PlanProblem problem() {
    return RecipeFiles.read(folder());
  }

  PlanResult result() {
    return plan(problem());
  }

  static PlanResult plan(PlanProblem problem) {
    return new Planner(new ExactPlanSolver(new HighsSolver()), 1e-9)
        .plan(problem, RunControl.unlimited());
  }

  Plan plan() {
    return result().plan().orElseThrow();
  }

  /// What is told of these recipes when they are read.
  String complaints() {
    try {
      problem();
      return "";
    } catch (BadInputException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
