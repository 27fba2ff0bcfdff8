package org.ayni.planning.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFolder;
import org.ayni.files.Json;
import org.ayni.files.JsonValue;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.EasedLimit;
import org.ayni.planning.solve.PlanStatus;

/// Reads a plan folder back: first what it says of itself, then, once its problem was built anew
/// from its inputs, the plan.
public final class PlanReader {

  private final InputFolder folder;

  private PlanReader(InputFolder folder) {
    this.folder = folder;
  }

  /// @throws BadInputException when there is no plan in the folder
  public static PlanReader open(Path folder) {
    if (!Files.isDirectory(folder) || !Files.isRegularFile(folder.resolve(PlanWriter.MAIN))) {
      throw new BadInputException(
          Problem.ofFile(
              folder.toString(),
              Files.isDirectory(folder) ? "no " + PlanWriter.MAIN : "no such folder",
              "a folder that 'ayni plan' has written",
              ""));
    }
    return new PlanReader(InputFolder.of(folder));
  }

  /// @throws BadInputException with everything that is wrong in `plan.json`
  public StatedPlan stated() {
    Problems problems = new Problems();
    Optional<JsonValue> root = Json.read(folder.file(PlanWriter.MAIN), problems);
    Optional<StatedPlan> stated = root.map(PlanReader::stated);
    problems.throwIfAny();
    return stated.orElseThrow();
  }

  private static StatedPlan stated(JsonValue root) {
    JsonValue format = root.required("format");
    if (!format.text().equals(PlanWriter.FORMAT)) {
      format.problem("another format", "'" + PlanWriter.FORMAT + "'", "");
    }
    JsonValue status = root.required("status");
    Optional<PlanStatus> known = PlanStatus.byCode(status.text());
    if (known.isEmpty()) {
      status.problem("an unknown status", "optimal, stopped or infeasible", "");
    }
    return new StatedPlan(
        known.orElse(PlanStatus.FAILED),
        root.required("objective").number(),
        root.optional("bound").map(JsonValue::number).orElse(Double.POSITIVE_INFINITY),
        root.optional("gap").map(JsonValue::number).orElse(Double.POSITIVE_INFINITY),
        root.required("maxViolation").number(),
        root.required("requestedGap").number(),
        root.required("solver").text(),
        root.optional("stages").map(PlanReader::stages).orElse(List.of()),
        eased(root.required("eased")),
        root.required("inputs"));
  }

  private static List<StatedStage> stages(JsonValue list) {
    List<StatedStage> stages = new ArrayList<>();
    for (JsonValue item : list.items()) {
      stages.add(
          new StatedStage(
              item.required("objective").text(),
              item.required("reached").number(),
              item.optional("bound").map(JsonValue::number).orElse(Double.POSITIVE_INFINITY),
              item.optional("gap").map(JsonValue::number).orElse(Double.POSITIVE_INFINITY),
              item.required("tolerance").number(),
              item.required("least").number(),
              item.required("value").number()));
    }
    return stages;
  }

  private static List<EasedLimit> eased(JsonValue list) {
    List<EasedLimit> eased = new ArrayList<>();
    for (JsonValue item : list.items()) {
      JsonValue kind = item.required("kind");
      Optional<RowKind> known = RowKind.byCode(kind.text());
      if (known.isEmpty()) {
        kind.problem("an unknown kind of limit", "such as 'floor'", "");
      } else {
        eased.add(
            new EasedLimit(
                known.get(),
                item.required("code").textOrEmpty(),
                item.required("year").wholeNumber(0, 1000),
                item.required("value").number()));
      }
    }
    return eased;
  }

  /// The plan over `problem`.
  ///
  /// @throws BadInputException with everything that is wrong in the tables
  public Plan plan(PlanProblem problem) {
    Problems problems = new Problems();
    List<YearTable> activities = tables("", PlanTables.activities(problem), problem, problems);
    List<YearTable> prices = tables("", PlanTables.prices(problem), problem, problems);
    problems.throwIfAny();
    return new Plan(problem, PlanTables.activities(activities), PlanTables.prices(prices));
  }

  /// The prices that prove the bound of an objective settled before the plan's own.
  ///
  /// @param stage index k, from 0
  /// @param problem of that stage
  /// @throws BadInputException with everything that is wrong in the tables
  public Prices prices(int stage, PlanProblem problem) {
    Problems problems = new Problems();
    List<YearTable> prices =
        tables(PlanTables.folderOf(stage), PlanTables.prices(problem), problem, problems);
    problems.throwIfAny();
    return PlanTables.prices(prices);
  }

  /// A folder that holds the files of [#activityFiles], of the plan `problem` belongs to.
  ///
  /// @throws BadInputException with everything that is wrong in the tables
  public static Activities activities(Path folder, PlanProblem problem) {
    Problems problems = new Problems();
    List<YearTable> read =
        new PlanReader(InputFolder.of(folder))
            .tables("", PlanTables.activities(problem), problem, problems);
    problems.throwIfAny();
    return PlanTables.activities(read);
  }

  /// The files in which a plan's activities stand.
  public static List<String> activityFiles(PlanProblem problem) {
    return PlanTables.activities(problem).parts().stream().map(PlanTables.Part::path).toList();
  }

  private <P> List<YearTable> tables(
      String under, PlanTables<P> tables, PlanProblem problem, Problems problems) {
    List<YearTable> read = new ArrayList<>();
    for (PlanTables.Part<P> part : tables.parts()) {
      YearTableFile.read(
              folder.file(under + part.path()),
              problem.baseYear(),
              part.codes(),
              part.years(),
              problems)
          .ifPresent(read::add);
    }
    return read;
  }
}
