package org.ayni.server.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ayni.files.Problem;

/// The text of a scenario with what is wrong at each line.
///
/// @param lines of the text
/// @param problems with the way to their lines
public record ScenarioView(List<Line> lines, List<Told> problems) {

  /// One line.
  ///
  /// @param number from 1
  /// @param told what is wrong with it; empty when nothing is
  public record Line(int number, String text, String told) {}

  public ScenarioView {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  static ScenarioView of(String text, List<Problem> problems) {
    Map<Integer, String> told = new TreeMap<>();
    List<Told> all = new ArrayList<>();
    for (Problem problem : problems) {
      String words = SheetView.words(problem);
      if (problem.row() > 0) {
        told.merge(problem.row(), words, (one, other) -> one + " " + other);
      }
      all.add(
          new Told(Told.where(problem), words, problem.row() > 0 ? "#line-" + problem.row() : ""));
    }
    List<Line> lines = new ArrayList<>();
    int number = 1;
    for (String line : text.lines().toList()) {
      lines.add(new Line(number, line, told.getOrDefault(number, "")));
      number++;
    }
    return new ScenarioView(lines, all);
  }
}
