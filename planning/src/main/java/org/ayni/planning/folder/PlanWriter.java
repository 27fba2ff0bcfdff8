package org.ayni.planning.folder;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.files.Json;
import org.ayni.files.WholeFolder;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.Stage;
import org.jspecify.annotations.Nullable;

/// Writes a plan as a folder, whole or not at all. What it writes depends on the plan alone: no
/// time, no machine, so that the same plan is the same bytes.
public final class PlanWriter {

  /// The file by which a plan folder is known.
  public static final String MAIN = "plan.json";

  static final String FORMAT = "ayni-plan/1";

  /// Writes further files into the folder, such as its inputs or a report.
  @FunctionalInterface
  public interface Extra {
    void write(WholeFolder folder);
  }

  private PlanWriter() {}

  /// @param inputs what the plan was made from, as [PlanReader#inputs] gives it back
  /// @param gap the gap up to which the plan was to be called optimal
  /// @throws IllegalArgumentException when the result has no plan
  public static void write(
      Path target, PlanResult result, double gap, Map<String, Object> inputs, List<Extra> extras) {
    Plan plan =
        result.plan().orElseThrow(() -> new IllegalArgumentException("there is no plan to write"));
    try (WholeFolder folder = WholeFolder.begin(target, MAIN)) {
      folder.write(MAIN, Json.text(document(result, plan, gap, inputs)));
      tables(folder, plan);
      stages(folder, result.stages());
      extras.forEach(extra -> extra.write(folder));
      folder.commit();
    }
  }

  private static Map<String, @Nullable Object> document(
      PlanResult result, Plan plan, double gap, Map<String, Object> inputs) {
    PlanProblem problem = plan.problem();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("format", FORMAT);
    fields.put("name", problem.name());
    fields.put("baseYear", problem.baseYear());
    fields.put("years", problem.years());
    fields.put("requestedGap", gap);
    fields.putAll(PlanSummary.fields(result));
    fields.put("inputs", inputs);
    return fields;
  }

  private static void tables(WholeFolder folder, Plan plan) {
    PlanProblem problem = plan.problem();
    int base = problem.baseYear();
    for (var part : PlanTables.activities(problem).parts()) {
      folder.write(
          part.path(),
          out ->
              YearTableFile.write(out, base, part.codes(), part.table().apply(plan.activities())));
    }
    for (var part : PlanTables.prices(problem).parts()) {
      folder.write(
          part.path(),
          out -> YearTableFile.write(out, base, part.codes(), part.table().apply(plan.prices())));
    }
  }

  private static void stages(WholeFolder folder, List<Stage> stages) {
    for (int k = 0; k < stages.size(); k++) {
      Stage stage = stages.get(k);
      int base = stage.problem().baseYear();
      for (var part : PlanTables.prices(stage.problem()).parts()) {
        folder.write(
            PlanTables.folderOf(k) + part.path(),
            out ->
                YearTableFile.write(out, base, part.codes(), part.table().apply(stage.prices())));
      }
    }
  }
}
