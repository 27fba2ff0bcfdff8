package org.ayni.app.plan;

import java.util.List;
import java.util.function.Consumer;
import org.ayni.app.report.ReportTexts;
import org.ayni.files.Problem;
import org.ayni.kernel.run.Deadline;
import org.ayni.kernel.run.RunControl.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of every command that solves something: how long it may take, and in which language
/// it answers.
public final class RunOptions {

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "stop after so long with the best answer so far")
  private @Nullable Double timeLimit;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      defaultValue = "en",
      description = "language of names and report: en (default), es or pt")
  private String language = "en";

  public String language() {
    return language;
  }

  /// Adds what is wrong with them.
  public void check(List<Problem> problems) {
    if (timeLimit != null && !(timeLimit > 0)) {
      problems.add(
          Problem.ofFile("", "--time-limit " + timeLimit, "a number of seconds above 0", ""));
    }
    ReportTexts.problem(language).ifPresent(problems::add);
  }

  /// A run that begins now.
  ///
  /// @param listener told of progress
  public Deadline deadline(Consumer<Progress> listener) {
    return new Deadline(timeLimit == null ? Double.POSITIVE_INFINITY : timeLimit, listener);
  }
}
