package org.ayni.planning.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ayni.economy.Economy;
import org.ayni.economy.Satellite;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Said;

/// Holds the projects of goals against the economy they are for.
final class ProjectsCheck {

  private final Economy economy;
  private final Goals goals;
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  private ProjectsCheck(Economy economy, Goals goals, String file) {
    this.economy = economy;
    this.goals = goals;
    this.file = file;
  }

  static List<Problem> problems(Economy economy, Goals goals, String file) {
    ProjectsCheck check = new ProjectsCheck(economy, goals, file);
    Set<String> seen = new HashSet<>();
    for (Project project : goals.projects()) {
      if (!Project.isCode(project.code())) {
        check.add(
            project,
            "",
            "this code",
            "letters, digits and '-', at most 64",
            "",
            Said.of("project.code"));
      } else if (!seen.add(project.code())) {
        check.add(
            project,
            "",
            "this project once more",
            "each once",
            "",
            Said.of("table.again", project.code()));
      }
      check.project(project);
    }
    return check.problems;
  }

  private void add(
      Project project, String field, String found, String expected, String advice, Said said) {
    problems.add(
        new Problem(file, 0, "projects/" + project.code() + field, found, expected, advice, said));
  }

  private void project(Project project) {
    if (project.years() > goals.years()) {
      add(
          project,
          "",
          project.years() + " years",
          "at most " + goals.years() + ", the years of the plan",
          "Plan more years, or state what falls into these.",
          Said.of("project.years", project.years(), goals.years()));
    }
    List<String> known = economy.table().industries().stream().map(i -> i.code()).toList();
    project
        .products()
        .forEach((product, amounts) -> {
          if (!known.contains(product)) {
            add(
                project,
                "/products",
                "'" + product + "'",
                "a product of the economy",
                Nearest.advice(product, known),
                Said.of("import.code", product));
          }
          amounts(project, "/products/" + product, amounts);
        });
    amounts(project, "/labour", project.labour());
    amounts(project, "/foreign", project.foreign());
    boolean works = project.labour().stream().anyMatch(l -> l != 0);
    if (works && economy.table().satellite(Satellite.JOBS).isEmpty()) {
      add(
          project,
          "/labour",
          "labour",
          "none",
          "The economy has no account of jobs.",
          Said.of("project.labour"));
    }
  }

  private void amounts(Project project, String field, List<Double> amounts) {
    for (int t = 0; t < amounts.size(); t++) {
      double amount = amounts.get(t);
      if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
        add(
            project,
            field + "/" + t,
            Double.toString(amount),
            "a number >= 0",
            "",
            Said.of("goals.number", project.code(), amount));
      }
    }
  }
}
