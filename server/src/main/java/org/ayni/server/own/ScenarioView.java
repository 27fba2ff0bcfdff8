package org.ayni.server.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ayni.files.Problem;
import org.ayni.server.text.ProblemWords;
import org.ayni.server.text.Sentence;
import org.ayni.server.text.Words;

/// The text of a scenario with what is wrong at each line.
///
/// @param lines of the text
/// @param problems with the way to their lines
public record ScenarioView(List<Line> lines, List<Told> problems) {

  /// One line.
  ///
  /// @param number from 1
  /// @param told what is wrong with it; empty when nothing is
  public record Line(int number, String text, Sentence told) {}

  public ScenarioView {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  static ScenarioView of(String text, List<Problem> problems, Words words) {
    Map<Integer, Sentence> told = new TreeMap<>();
    List<Told> all = new ArrayList<>();
    for (Problem problem : problems) {
      Sentence what = ProblemWords.what(problem, words);
      if (problem.row() > 0) {
        told.merge(problem.row(), what, Sentence::and);
      }
      all.add(
          new Told(
              ProblemWords.where(problem),
              what,
              problem.row() > 0 ? "#line-" + problem.row() : ""));
    }
    List<Line> lines = new ArrayList<>();
    int number = 1;
    for (String line : text.lines().toList()) {
      lines.add(new Line(number, line, told.getOrDefault(number, Sentence.NONE)));
      number++;
    }
    return new ScenarioView(lines, all);
  }
}
