package org.ayni.app.federation;

import java.util.List;
import org.ayni.files.Problem;
import picocli.CommandLine.Option;

/// How long a convener goes on.
final class RoundsOption {

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "500",
      description = "rounds after which the best so far is the result (default 500)")
  private int rounds = 500;

  /// Rounds after which the best so far is the result.
  int enough() {
    return rounds;
  }

  /// Adds a problem when there is no such number of rounds.
  void check(List<Problem> problems) {
    if (!(rounds >= 1)) {
      problems.add(Problem.ofFile("", "--rounds " + rounds, "a number of at least 1", ""));
    }
  }
}
