package org.ayni.app.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ayni.economy.Economy;
import org.ayni.federation.territory.Promises;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.InputFolder;
import org.ayni.files.JsonValue;
import org.ayni.files.Problem;
import org.ayni.files.WholeFolder;
import org.ayni.formats.Economies;
import org.ayni.formats.EconomyReader;
import org.ayni.formats.EconomyWriter;
import org.ayni.planning.fiveyearplan.FiveYearPlanFiles;
import org.ayni.planning.folder.PlanReader;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.recipes.RecipeFiles;
import org.ayni.planning.recipes.RecipeFolder;
import org.ayni.planning.replan.Remaining;
import org.ayni.planning.replan.Report;
import org.ayni.planning.replan.ReportFile;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.GoalsFile;
import org.ayni.planning.table.TableProblem;
import org.jspecify.annotations.Nullable;

/// Where a plan problem comes from. A plan folder carries its source, so that anybody can build the
/// problem again.
public sealed interface PlanSource {

  /// The problem itself.
  PlanProblem problem();

  /// The economy it is about, where it is a table.
  Optional<Economy> economy();

  /// What `plan.json` says of it.
  Map<String, Object> description();

  /// Copies it into a plan folder.
  void write(WholeFolder folder);

  /// What a user names.
  ///
  /// @param economy name or folder
  /// @param from format of the folder, or null for an economy's own
  /// @throws org.ayni.files.BadInputException when there is nothing of the kind
  static PlanSource of(String economy, @Nullable String from, GoalsOptions goals) {
    List<Problem> problems = new ArrayList<>();
    check(from, problems);
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    if (Recipes.KIND.equals(from)) {
      return new Recipes(RecipeFolder.with(RecipeFolder.open(economy), goals.wishes()));
    }
    return from == null
        ? new Table(Economies.open(economy), goals.goals(), goals.origin())
        : new FiveYearPlan(
            Path.of(economy),
            goals
                .objective()
                .map(name -> FiveYearPlanFiles.Kind.order(name, _ -> {}))
                .orElse(List.of(FiveYearPlanFiles.Kind.FULFIL)));
  }

  /// Adds a problem when there is no such format.
  static void check(@Nullable String from, List<Problem> problems) {
    if (from != null && !from.equals(Recipes.KIND) && !from.equals(FiveYearPlan.KIND)) {
      problems.add(Problem.ofFile("", "--from " + from, "recipes or 5yearplan", ""));
    }
  }

  /// The source inside a plan folder.
  static PlanSource in(Path folder, JsonValue description) {
    JsonValue kind = description.required("kind");
    return switch (kind.text()) {
      case Table.KIND ->
          new Table(
              EconomyReader.read(folder.resolve(Table.FOLDER)),
              GoalsFile.read(InputFile.of(Table.GOALS, folder.resolve(Table.GOALS))),
              Table.GOALS);
      case FiveYearPlan.KIND ->
          new FiveYearPlan(
              folder.resolve(FiveYearPlan.FOLDER),
              FiveYearPlan.order(description.required("objective")));
      case Recipes.KIND -> new Recipes(InputFolder.of(folder.resolve(Recipes.FOLDER)));
      case Replan.KIND -> Replan.in(folder, description);
      case Promised.KIND -> Promised.in(folder, description);
      case Outside.KIND -> Outside.in(folder, description);
      default -> {
        kind.problem(
            "an unknown kind of inputs",
            "'"
                + String.join(
                    "', '",
                    Table.KIND,
                    Recipes.KIND,
                    FiveYearPlan.KIND,
                    Replan.KIND,
                    Promised.KIND,
                    Outside.KIND)
                + "'",
            "");
        throw new IllegalArgumentException("unknown inputs");
      }
    };
  }

  private static void copy(Path file, WholeFolder folder, String name) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    folder.write(name, out -> out.write(bytes));
  }

  /// A table economy and what is asked of it.
  ///
  /// @param goalsFile where the goals came from, for messages
  record Table(Economy table, Goals goals, String goalsFile) implements PlanSource {
    static final String KIND = "economy";
    static final String FOLDER = "inputs/economy";
    static final String GOALS = "inputs/goals.json";

    @Override
    public PlanProblem problem() {
      return TableProblem.of(table, goals, goalsFile);
    }

    @Override
    public Optional<Economy> economy() {
      return Optional.of(table);
    }

    @Override
    public Map<String, Object> description() {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("kind", KIND);
      fields.put("economy", FOLDER);
      fields.put("goals", GOALS);
      return fields;
    }

    @Override
    public void write(WholeFolder folder) {
      EconomyWriter.write(table, folder, FOLDER + "/");
      folder.write(GOALS, GoalsFile.text(goals));
    }
  }

  /// Recipes, with what was wished instead of what they say.
  record Recipes(InputFolder files) implements PlanSource {
    static final String KIND = "recipes";
    static final String FOLDER = "inputs/recipes";

    @Override
    public PlanProblem problem() {
      return RecipeFiles.read(files);
    }

    @Override
    public Optional<Economy> economy() {
      return Optional.empty();
    }

    @Override
    public Map<String, Object> description() {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("kind", KIND);
      fields.put("files", FOLDER);
      return fields;
    }

    @Override
    public void write(WholeFolder folder) {
      RecipeFolder.files(files)
          .forEach((name, bytes) -> folder.write(FOLDER + "/" + name, out -> out.write(bytes)));
    }
  }

  /// A folder of 5yearplan's files.
  ///
  /// @param objectives what is made as large as it can be, in lexicographic order
  record FiveYearPlan(Path files, List<FiveYearPlanFiles.Kind> objectives) implements PlanSource {
    static final String KIND = "5yearplan";
    static final String FOLDER = "inputs/5yearplan";

    /// @throws IllegalArgumentException when these are no objectives of such files
    static List<FiveYearPlanFiles.Kind> order(JsonValue names) {
      return FiveYearPlanFiles.Kind.order(
          names.text(),
          wrong -> {
            throw new IllegalArgumentException(
                "plan.json, objective of the inputs: "
                    + wrong.found()
                    + "; expected "
                    + wrong.expected());
          });
    }

    @Override
    public PlanProblem problem() {
      return FiveYearPlanFiles.read(files, objectives);
    }

    @Override
    public Optional<Economy> economy() {
      return Optional.empty();
    }

    @Override
    public Map<String, Object> description() {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("kind", KIND);
      fields.put("files", FOLDER);
      fields.put(
          "objective",
          objectives.stream().map(FiveYearPlanFiles.Kind::code).collect(Collectors.joining(",")));
      return fields;
    }

    @Override
    public void write(WholeFolder folder) {
      for (String name : FiveYearPlanFiles.filesOf(files)) {
        copy(files.resolve(name), folder, FOLDER + "/" + name);
      }
    }
  }

  /// A member of a federation at home: what it plans from, with what the joint plan promises.
  record Promised(PlanSource from, Promises promises) implements PlanSource {
    static final String KIND = "federation";
    private static final String FILE = "inputs/promises.json";

    static Promised in(Path folder, JsonValue description) {
      return new Promised(
          PlanSource.in(folder, description.required("from")),
          Promises.read(InputFile.of(FILE, folder.resolve(FILE))));
    }

    @Override
    public PlanProblem problem() {
      return promises.in(from.problem());
    }

    @Override
    public Optional<Economy> economy() {
      return from.economy();
    }

    @Override
    public Map<String, Object> description() {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("kind", KIND);
      fields.put("promises", FILE);
      fields.put("from", from.description());
      return fields;
    }

    @Override
    public void write(WholeFolder folder) {
      from.write(folder);
      folder.write(FILE, promises.text());
    }
  }

  /// The same with other trade outside.
  ///
  /// @param planned partners whose trade is planned elsewhere, such as by a federation: neither it
  ///   nor the balance with them is in the problem
  /// @param stopped partners that neither buy nor sell any more; how much may be owed to all others
  ///   together stays as it was
  record Outside(PlanSource from, Set<String> planned, Set<String> stopped) implements PlanSource {
    static final String KIND = "outside";

    public Outside {
      planned = Collections.unmodifiableSet(new TreeSet<>(planned));
      stopped = Collections.unmodifiableSet(new TreeSet<>(stopped));
    }

    static Outside in(Path folder, JsonValue description) {
      return new Outside(
          PlanSource.in(folder, description.required("from")),
          texts(description.required("planned")),
          texts(description.required("stopped")));
    }

    private static Set<String> texts(JsonValue list) {
      Set<String> texts = new TreeSet<>();
      list.items().forEach(item -> texts.add(item.text()));
      return texts;
    }

    @Override
    public PlanProblem problem() {
      Set<String> known = new TreeSet<>();
      economy().ifPresent(economy -> known.addAll(economy.partnersByProduct()));
      PlanProblem problem = before();
      problem.trade().forEach(flow -> known.add(flow.partner()));
      List<Problem> problems = new ArrayList<>();
      for (String partner : stopped) {
        if (!known.contains(partner)) {
          problems.add(
              Problem.ofFile(
                  problem.name(),
                  "no trade with '" + partner + "' is known by product",
                  "a partner of this economy: " + String.join(", ", known),
                  ""));
        }
      }
      if (!problems.isEmpty()) {
        throw new BadInputException(problems);
      }
      return problem.withoutTrade(stopped);
    }

    private PlanProblem before() {
      return from instanceof Table(var table, var goals, var file) && !planned.isEmpty()
          ? new Table(table.withoutTradeWith(planned), goals, file).problem()
          : from.problem();
    }

    @Override
    public Optional<Economy> economy() {
      return from.economy();
    }

    @Override
    public Map<String, Object> description() {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("kind", KIND);
      fields.put("planned", List.copyOf(planned));
      fields.put("stopped", List.copyOf(stopped));
      fields.put("from", from.description());
      return fields;
    }

    @Override
    public void write(WholeFolder folder) {
      from.write(folder);
    }
  }

  /// What remains of a running plan after some years, from a report of them.
  ///
  /// @param from what the running plan was made from
  /// @param running folder with the tables of the running plan's activities
  /// @param report CSV file, see [ReportFile]
  /// @param passed number of years that have passed
  /// @param depth 1 for the first replanning, 2 for a replanning of that …
  record Replan(PlanSource from, Path running, Path report, int passed, int depth)
      implements PlanSource {
    static final String KIND = "replan";

    /// The source of a replanning of the plan that was made from `from`.
    public static Replan of(PlanSource from, Path running, Path report, int passed) {
      return new Replan(from, running, report, passed, depthAfter(from));
    }

    static Replan in(Path folder, JsonValue description) {
      PlanSource from = PlanSource.in(folder, description.required("from"));
      int depth = depthAfter(from);
      return new Replan(
          from,
          folder.resolve(folder(depth)),
          folder.resolve(folder(depth) + "/" + REPORT),
          description.required("passed").wholeNumber(1, 199),
          depth);
    }

    private static int depthAfter(PlanSource from) {
      return from instanceof Replan earlier ? earlier.depth + 1 : 1;
    }

    private static final String REPORT = "report.csv";

    private static String folder(int depth) {
      return "inputs/replan-" + depth;
    }

    /// The running plan's activities.
    public Activities activities() {
      return PlanReader.activities(running, from.problem());
    }

    /// The report, held against the running plan.
    public Report read() {
      return ReportFile.read(InputFile.of(REPORT, report), from.problem(), passed);
    }

    @Override
    public PlanProblem problem() {
      return Remaining.of(from.problem(), activities(), read(), passed);
    }

    @Override
    public Optional<Economy> economy() {
      return from.economy();
    }

    @Override
    public Map<String, Object> description() {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("kind", KIND);
      fields.put("passed", passed);
      fields.put("running", folder(depth));
      fields.put("report", folder(depth) + "/" + REPORT);
      fields.put("from", from.description());
      return fields;
    }

    @Override
    public void write(WholeFolder folder) {
      from.write(folder);
      for (String name : PlanReader.activityFiles(from.problem())) {
        copy(running.resolve(name), folder, folder(depth) + "/" + name);
      }
      copy(report, folder, folder(depth) + "/" + REPORT);
    }
  }
}
