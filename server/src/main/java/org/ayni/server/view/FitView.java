package org.ayni.server.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.decisions.projects.ProjectFit;
import org.ayni.economy.Economy;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.TableProblem;
import org.ayni.server.text.ImpasseWords;
import org.ayni.server.text.Words;
import org.ayni.server.view.ChoicesView.Judged;

/// Which of the elected projects fit, which do not and why, and of which that is not known.
///
/// @param fits names of those that can be carried out
/// @param refused those that cannot, each with all that stands in the way; empty where they are
///   many
/// @param reasons the same where they are many: a row each, with what matters most
/// @param impasses what was not decided of these, each once
/// @param unknown those of which it is not known
/// @param sheets everything that is missing and that stands in the way, by project
public record FitView(
    List<String> fits,
    List<Judged> refused,
    Optional<Table> reasons,
    List<ImpasseWords> impasses,
    List<Unknown> unknown,
    List<Sheet> sheets) {

  /// More are told in a table: tables of each would make a page that nobody reads, and a heavy one.
  private static final int FEW = 5;

  /// Projects of which it is not known whether they fit, for the same reason.
  public record Unknown(List<String> names, ImpasseWords impasse) {
    public Unknown {
      names = List.copyOf(names);
    }
  }

  public FitView {
    fits = List.copyOf(fits);
    refused = List.copyOf(refused);
    impasses = List.copyOf(impasses);
    unknown = List.copyOf(unknown);
    sheets = List.copyOf(sheets);
  }

  static FitView of(ProjectFit fit, Naming naming, Words words) {
    List<String> fits = new ArrayList<>();
    List<ProjectFit.Judged> refused = new ArrayList<>();
    Map<ImpasseWords, List<String>> unknown = new LinkedHashMap<>();
    for (ProjectFit.Judged one : fit.judged()) {
      if (one.possible()) {
        fits.add(name(one, words));
      } else if (unknown(one.result())) {
        unknown
            .computeIfAbsent(impasse(one.result(), words), _ -> new ArrayList<>())
            .add(name(one, words));
      } else {
        refused.add(one);
      }
    }
    boolean many = refused.size() > FEW;
    List<Reason> reasons =
        refused.stream().map(one -> Reason.of(one, naming.of(one.result()), words)).toList();
    List<Judged> each =
        many
            ? List.of()
            : refused.stream()
                .map(one ->
                    new Judged(
                        one.project().basket(),
                        words.text("choices.impossible", name(one, words)),
                        obstacles(one.result(), naming),
                        impasse(one.result(), words)))
                .toList();
    return new FitView(
        fits,
        each,
        many ? Optional.of(shortly(reasons, words)) : Optional.empty(),
        many
            ? refused.stream()
                .map(one -> impasse(one.result(), words))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList()
            : List.of(),
        unknown.entrySet().stream().map(one -> new Unknown(one.getValue(), one.getKey())).toList(),
        sheets(reasons, words));
  }

  /// Whether every project that was elected can be carried out.
  public boolean all() {
    return refused.isEmpty() && reasons.isEmpty() && unknown.isEmpty();
  }

  /// Whether there is any.
  public boolean any() {
    return !fits.isEmpty() || !all();
  }

  private static String name(ProjectFit.Judged judged, Words words) {
    return words.name(judged.project().names());
  }

  /// Whether it is not known if it can be had, rather than known that it cannot.
  static boolean unknown(PlanResult result) {
    return result.status() != PlanStatus.INFEASIBLE;
  }

  static ImpasseWords impasse(PlanResult result, Words words) {
    return result.impasse().map(one -> ImpasseWords.of(one, words)).orElse(ImpasseWords.NONE);
  }

  static Optional<ObstaclesView> obstacles(PlanResult result, Naming naming) {
    return result.shortfalls().isEmpty() && result.obstacles().isEmpty()
        ? Optional.empty()
        : Optional.of(ObstaclesView.of(result.shortfalls(), result.obstacles(), naming.of(result)));
  }

  /// Names the limits that stood in the way: those of the plan where there is one, else of what was
  /// asked, which is one problem for all that could not be had.
  static final class Naming {

    private final Economy economy;
    private final Goals goals;
    private final Words words;
    private Optional<LimitNames> asked = Optional.empty();

    Naming(Economy economy, Goals goals, Words words) {
      this.economy = economy;
      this.goals = goals;
      this.words = words;
    }

    LimitNames of(PlanResult result) {
      if (result.plan().isPresent()) {
        return new LimitNames(result.plan().get().problem(), economy, words);
      }
      if (asked.isEmpty()) {
        asked = Optional.of(new LimitNames(TableProblem.of(economy, goals), economy, words));
      }
      return asked.get();
    }
  }

  /// Why a project does not fit.
  private record Reason(String name, List<Table.Row> missing, List<Table.Row> ways) {
    static Reason of(ProjectFit.Judged judged, LimitNames names, Words words) {
      PlanResult result = judged.result();
      return new Reason(
          FitView.name(judged, words),
          ObstaclesView.missing(result.shortfalls(), names),
          ObstaclesView.ways(result.obstacles(), names));
    }

    /// What is missing first, and what is most in the way.
    Table.Row row(Words words) {
      List<Cell> cells = new ArrayList<>();
      if (missing.isEmpty()) {
        cells.addAll(List.of(Cell.of(""), Cell.of(""), Cell.of("")));
      } else {
        Table.Row first = missing.getFirst();
        cells.add(inYear(first, words));
        cells.addAll(first.cells().subList(1, first.cells().size()));
      }
      cells.add(ways.isEmpty() ? Cell.of("") : inYear(ways.getFirst(), words));
      return Table.Row.of(name, cells);
    }

    private static Cell inYear(Table.Row row, Words words) {
      return Cell.of(words.text("report.inYears", row.name(), row.cells().getFirst().text()));
    }

    /// The rows of what is missing or in the way, of this project.
    List<Table.Row> named(List<Table.Row> rows) {
      return rows.stream()
          .map(row -> {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(row.name())));
            cells.addAll(row.cells());
            return Table.Row.of(name, cells);
          })
          .toList();
    }
  }

  private static Table shortly(List<Reason> reasons, Words words) {
    return new Table(
        words.text("choices.reasons"),
        List.of(
            words.text("column.project"),
            words.text("column.demand"),
            words.text("column.wanted"),
            words.text("column.possible"),
            words.text("column.inTheWay")),
        reasons.stream().map(one -> one.row(words)).toList());
  }

  private static List<Sheet> sheets(List<Reason> reasons, Words words) {
    if (reasons.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Sheet("projects", shortly(reasons, words), "", List.of()),
        new Sheet(
            "projects-missing",
            new Table(
                words.text("shortfalls.table"),
                ofProjects(ObstaclesView.missingColumns(words), words),
                reasons.stream().flatMap(one -> one.named(one.missing()).stream()).toList()),
            "",
            List.of()),
        new Sheet(
            "projects-in-the-way",
            new Table(
                words.text("obstacles.table"),
                ofProjects(ObstaclesView.wayColumns(words), words),
                reasons.stream().flatMap(one -> one.named(one.ways()).stream()).toList()),
            "",
            List.of()));
  }

  private static List<String> ofProjects(List<String> columns, Words words) {
    List<String> all = new ArrayList<>(List.of(words.text("column.project")));
    all.addAll(columns);
    return all;
  }
}
