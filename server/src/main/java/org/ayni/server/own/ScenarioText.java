package org.ayni.server.own;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ayni.economy.Economy;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Problem;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.GoalsFile;
import org.ayni.planning.table.TableProblem;
import org.ayni.server.run.ScenarioShelf;
import org.ayni.shocks.scenario.Scenario;
import org.ayni.shocks.scenario.ScenarioFile;
import org.ayni.shocks.scenario.ShockSize;

/// A scenario as somebody wrote it, with or without mistakes.
///
/// @param kind what it is to be
/// @param text in the form of that kind's files
public record ScenarioText(Kind kind, String text) {

  /// What can be written down.
  public enum Kind {
    /// Goals of a plan: docs/goals.md.
    GOALS("goals.json"),
    /// A shock: docs/shocks.md.
    SHOCK(ScenarioShelf.SHOCK);

    private final String file;

    Kind(String file) {
      this.file = file;
    }

    /// Under which it is kept.
    String file() {
      return file;
    }
  }

  static final int MOST_BYTES = 64 * 1024;

  private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

  /// As it was kept; empty where something else lies there.
  public static Optional<ScenarioText> of(Map<String, byte[]> files) {
    for (Kind kind : Kind.values()) {
      byte[] bytes = files.get(kind.file);
      if (bytes != null) {
        return Optional.of(new ScenarioText(kind, new String(bytes, StandardCharsets.UTF_8)));
      }
    }
    return Optional.empty();
  }

  /// As it is kept.
  Map<String, byte[]> files() {
    return Map.of(kind.file, text.getBytes(StandardCharsets.UTF_8));
  }

  private InputFile input() {
    return InputFile.of(
        kind.file, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// @throws BadInputException with every mistake
  Goals goals() {
    return GoalsFile.read(input());
  }

  /// @throws BadInputException with every mistake
  public Scenario shock() {
    return ScenarioFile.read(input());
  }

  /// Everything that is wrong with it, on its own or for an economy.
  List<Problem> problems(Economy economy) {
    try {
      switch (kind) {
        case GOALS -> TableProblem.of(economy, goals());
        case SHOCK -> ShockSize.of(economy, shock());
      }
      return List.of();
    } catch (BadInputException e) {
      return e.problems();
    }
  }

  /// The same, each at its line where it has one. All lines are searched for each: to be given no
  /// more of them than are told.
  List<Problem> atTheirLines(List<Problem> problems) {
    List<String> lines = text.lines().toList();
    return problems.stream().map(problem -> atItsLine(problem, lines)).toList();
  }

  /// What is wrong only for an economy is told without a line: it is the first one below the field
  /// that holds the word in quotation marks, else that of the field.
  private Problem atItsLine(Problem problem, List<String> lines) {
    if (problem.row() > 0 || !(problem.file().isEmpty() || problem.file().equals(kind.file))) {
      return problem;
    }
    int field = line(lines, 0, problem.column());
    int row =
        QUOTED
            .matcher(problem.found())
            .results()
            .mapToInt(word -> line(lines, Math.max(0, field), word.group(1)))
            .filter(found -> found >= 0)
            .findFirst()
            .orElse(field);
    return new Problem(
        kind.file,
        row + 1,
        problem.column(),
        problem.found(),
        problem.expected(),
        problem.advice(),
        problem.said());
  }

  /// Index of the first line from `start` on that holds a word, as a name or a value; −1 when there
  /// is none.
  private static int line(List<String> lines, int start, String word) {
    if (word.isEmpty()) {
      return -1;
    }
    Pattern holds =
        Pattern.compile("(^|[^\\p{L}\\p{N}_-])" + Pattern.quote(word) + "($|[^\\p{L}\\p{N}_-])");
    for (int k = start; k < lines.size(); k++) {
      if (holds.matcher(lines.get(k)).find()) {
        return k;
      }
    }
    return -1;
  }
}
