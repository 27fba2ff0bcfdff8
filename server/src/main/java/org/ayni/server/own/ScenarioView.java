package org.ayni.server.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ayni.files.Problem;
import org.ayni.server.text.ProblemWords;
import org.ayni.server.text.Words;

/// The text of a scenario with what is wrong at each line.
///
/// @param lines of the text: the first ones, and those with a problem
/// @param hidden how many lines are left out; all of them stand in the field where it is corrected
/// @param problems with the way to their lines
public record ScenarioView(List<Line> lines, int hidden, List<Told> problems) {

  /// As many lines as say what a usual scenario says: 64,000 empty ones are a page of megabytes.
  private static final int MOST_LINES = 200;

  /// Longer lines are cut.
  private static final int LONGEST_LINE = 300;

  /// One line.
  ///
  /// @param number from 1
  /// @param told what is wrong with it; empty when nothing is
  public record Line(int number, String text, String told) {}

  public ScenarioView {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  static ScenarioView of(String text, List<Problem> problems, Words words) {
    Map<Integer, String> told = new TreeMap<>();
    List<Told> all = new ArrayList<>();
    for (Problem problem : problems) {
      String what = ProblemWords.what(problem, words);
      if (problem.row() > 0) {
        told.merge(problem.row(), what, (one, next) -> one + " " + next);
      }
      all.add(
          new Told(
              ProblemWords.where(problem),
              what,
              problem.row() > 0 ? "#line-" + problem.row() : ""));
    }
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (number <= MOST_LINES || told.containsKey(number)) {
        lines.add(new Line(number, shortened(line), told.getOrDefault(number, "")));
      }
    }
    return new ScenarioView(lines, number - lines.size(), all);
  }

  private static String shortened(String line) {
    int end =
        line.offsetByCodePoints(0, Math.min(LONGEST_LINE, line.codePointCount(0, line.length())));
    return end < line.length() ? line.substring(0, end) + "…" : line;
  }
}
