package org.ayni.app.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Problem;
import org.ayni.planning.objectives.ObjectiveNames;
import org.ayni.planning.recipes.RecipeSetting;
import org.ayni.planning.recipes.RecipeWishes;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.GoalsFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say what is asked of a plan; they come on top of a goals file.
public final class GoalsOptions {

  @Option(
      names = "--goals",
      paramLabel = "FILE",
      description =
          "a JSON file with years, objective, weights, floors, assumptions, exportCuts, projects")
  private @Nullable Path file;

  @Option(names = "--years", paramLabel = "N", description = "horizon, 1 to 100 (default 5)")
  private @Nullable Integer years;

  @Option(
      names = "--objective",
      paramLabel = "NAME",
      description = {
        "welfare (default), harmony, fulfil or least-labour; with recipes least-emissions and"
            + " least:RESOURCE too;",
        "several in lexicographic order, such as fulfil,least-labour: each decides among the plans"
            + " that are as good in those before it (see --tolerance)"
      })
  private @Nullable String objective;

  @Option(
      names = "--weight",
      paramLabel = "NEED=POINTS",
      description = "points for a need; once one is given the others have 0")
  private Map<String, Double> weights = new LinkedHashMap<>();

  @Option(
      names = "--floor",
      paramLabel = "NEED=SHARE",
      description = "least satisfaction of a need, 1 being the base year or the whole basket")
  private Map<String, Double> floors = new LinkedHashMap<>();

  @Option(
      names = "--assume",
      paramLabel = "CODE=VALUE",
      description = "another value for an assumption of the economy, such as pace=0.06")
  private Map<String, Double> assumptions = new LinkedHashMap<>();

  @Option(
      names = "--cut",
      paramLabel = "PARTNER=SHARE",
      description = "share of a partner's purchases that falls away, such as USA=0.5")
  private Map<String, Double> cuts = new LinkedHashMap<>();

  /// Where the goals come from, for messages.
  public String origin() {
    return file == null ? "" : file.toString();
  }

  /// The objectives asked for on the command line, as they were written.
  Optional<String> objective() {
    return Optional.ofNullable(objective);
  }

  /// True when anything but the objective was asked for.
  boolean anyButObjective() {
    return file != null
        || years != null
        || !weights.isEmpty()
        || !floors.isEmpty()
        || !assumptions.isEmpty()
        || !cuts.isEmpty();
  }

  /// What is asked of recipes instead of what stands in their files.
  ///
  /// @throws BadInputException when an option concerns tables only
  RecipeWishes wishes() {
    List<Problem> problems = new ArrayList<>();
    String there = "What recipes can be asked: --years, --objective, --weight, --floor.";
    if (file != null) {
      problems.add(Problem.ofFile("", "--goals with recipes", "no such option", there));
    }
    if (!assumptions.isEmpty()) {
      problems.add(Problem.ofFile("", "--assume with recipes", "no such option", there));
    }
    if (!cuts.isEmpty()) {
      problems.add(Problem.ofFile("", "--cut with recipes", "no such option", there));
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    Map<String, String> settings = new LinkedHashMap<>();
    if (years != null) {
      settings.put(RecipeSetting.YEARS.code(), years.toString());
    }
    objective().ifPresent(name -> settings.put(RecipeSetting.OBJECTIVE.code(), name));
    return new RecipeWishes(settings, weights, floors);
  }

  /// @throws BadInputException when the file or an option cannot be understood
  public Goals goals() {
    Goals goals = file == null ? Goals.standard() : GoalsFile.read(InputFile.of(file));
    if (years != null) {
      goals = goals.withYears(years);
    }
    if (objective != null) {
      List<Problem> problems = new ArrayList<>();
      List<Goals.Kind> order = Goals.Kind.order(objective, wrong -> problems.add(problem(wrong)));
      if (!problems.isEmpty()) {
        throw new BadInputException(problems);
      }
      goals = goals.withObjectives(order);
    }
    if (!weights.isEmpty()) {
      goals = goals.withWeights(weights);
    }
    return goals
        .withFloors(merged(goals.floors(), floors))
        .withAssumptions(merged(goals.assumptions(), assumptions))
        .withExportCuts(merged(goals.exportCuts(), cuts));
  }

  /// What is wrong with `--objective`.
  static Problem problem(ObjectiveNames.Wrong wrong) {
    return Problem.ofFile("", "--objective " + wrong.found(), wrong.expected(), wrong.advice());
  }

  private static Map<String, Double> merged(Map<String, Double> base, Map<String, Double> change) {
    Map<String, Double> all = new LinkedHashMap<>(base);
    all.putAll(change);
    return all;
  }
}
