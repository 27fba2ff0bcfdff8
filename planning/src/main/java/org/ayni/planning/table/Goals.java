package org.ayni.planning.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ayni.planning.objectives.ObjectiveNames;

/// What councils ask of a plan over an economy: priorities, floors, horizon, and changed
/// assumptions. Everything left out takes the economy's stated value.
///
/// @param years horizon T, 1 … 100
/// @param objectives what is made as large as it can be, in lexicographic order, at least one, each
///   once
/// @param weights points by need code, each ≥ 0 and not all 0; empty means that every need counts
///   by its base-year consumption; a need left out of a non-empty map has 0
/// @param floors least satisfaction by need code, relative to the base year, ≥ 0; a need left out
///   takes the assumption `floor`
/// @param assumptions values by assumption code that replace the economy's own
/// @param exportCuts by partner code: the share of its purchases that falls away, in [0, 1]
/// @param projects what is carried out whatever else, each once
public record Goals(
    int years,
    List<Kind> objectives,
    Map<String, Double> weights,
    Map<String, Double> floors,
    Map<String, Double> assumptions,
    Map<String, Double> exportCuts,
    List<Project> projects) {

  /// The objectives a table economy can be planned for.
  public enum Kind {
    /// Weighted satisfaction of needs.
    WELFARE("welfare"),
    /// Needs met evenly: a shortfall weighs more than a surplus (5yearplan's harmony).
    HARMONY("harmony"),
    /// All needs in the same proportion.
    FULFIL("fulfil"),
    /// Least labour that meets the floors.
    LEAST_LABOUR("least-labour");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /// As written in files and on the command line.
    public String code() {
      return code;
    }

    /// The kind with this code.
    public static Optional<Kind> byCode(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return Optional.of(kind);
        }
      }
      // As of any resource; a table knows this one.
      return code.equals("least:labour") ? Optional.of(LEAST_LABOUR) : Optional.empty();
    }

    /// Kinds as people write them, `fulfil` or `fulfil,least-labour`, in their order.
    ///
    /// @param problems takes what is wrong
    public static List<Kind> order(String text, Consumer<ObjectiveNames.Wrong> problems) {
      return ObjectiveNames.read(text, Kind::find, problems);
    }

    private static Optional<Kind> find(String name, Consumer<ObjectiveNames.Wrong> problems) {
      Optional<Kind> kind = byCode(name);
      if (kind.isEmpty()) {
        List<String> codes = Arrays.stream(values()).map(Kind::code).toList();
        boolean least = name.startsWith("least");
        problems.accept(
            ObjectiveNames.unknown(
                name, codes, least ? "The only resource whose use a table knows is labour." : ""));
      }
      return kind;
    }
  }

  /// Horizons beyond this are refused: statistics of one year say nothing of a century.
  public static final int MOST_YEARS = 100;

  public Goals {
    objectives = List.copyOf(objectives);
    if (objectives.isEmpty() || Set.copyOf(objectives).size() < objectives.size()) {
      throw new IllegalArgumentException(
          "objectives " + objectives + "; expected at least one, each once");
    }
    weights = copy(weights);
    floors = copy(floors);
    assumptions = copy(assumptions);
    exportCuts = copy(exportCuts);
    projects = List.copyOf(projects);
  }

  /// Goals with one objective and no project.
  public Goals(
      int years,
      Kind objective,
      Map<String, Double> weights,
      Map<String, Double> floors,
      Map<String, Double> assumptions,
      Map<String, Double> exportCuts) {
    this(years, List.of(objective), weights, floors, assumptions, exportCuts, List.of());
  }

  private static Map<String, Double> copy(Map<String, Double> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /// Five years of welfare with the economy's own assumptions.
  public static Goals standard() {
    return new Goals(5, Kind.WELFARE, Map.of(), Map.of(), Map.of(), Map.of());
  }

  public Goals withYears(int other) {
    return new Goals(other, objectives, weights, floors, assumptions, exportCuts, projects);
  }

  public Goals withObjectives(List<Kind> other) {
    return new Goals(years, other, weights, floors, assumptions, exportCuts, projects);
  }

  public Goals withWeights(Map<String, Double> other) {
    return new Goals(years, objectives, other, floors, assumptions, exportCuts, projects);
  }

  public Goals withFloors(Map<String, Double> other) {
    return new Goals(years, objectives, weights, other, assumptions, exportCuts, projects);
  }

  public Goals withAssumptions(Map<String, Double> other) {
    return new Goals(years, objectives, weights, floors, other, exportCuts, projects);
  }

  public Goals withExportCuts(Map<String, Double> other) {
    return new Goals(years, objectives, weights, floors, assumptions, other, projects);
  }

  public Goals withProjects(List<Project> other) {
    return new Goals(years, objectives, weights, floors, assumptions, exportCuts, other);
  }
}
