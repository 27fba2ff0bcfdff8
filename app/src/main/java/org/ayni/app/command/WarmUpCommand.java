package org.ayni.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Runs what people run most, so that the JVM can record which classes that takes (its
/// ahead-of-time cache). Called by the launcher after a build, not by people.
@Command(
    name = "warm-up",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Runs common commands without printing, to record what they load.")
public final class WarmUpCommand implements Callable<Integer> {

  private static final List<String> COMMANDS =
      List.of(
          "--help",
          "chekc",
          "check colombia-2019 --format json",
          "analyse multipliers colombia-2019",
          "analyse linkages colombia-2019 --format csv",
          "plan colombia-2019");

  private final Runner runner;

  /// Runs one command line.
  @FunctionalInterface
  public interface Runner {
    /// @return its exit code
    int run(String[] arguments);
  }

  public WarmUpCommand(Runner runner) {
    this.runner = runner;
  }

  @Override
  public Integer call() {
    COMMANDS.forEach(line -> runner.run(line.split(" ", -1)));
    return 0;
  }
}
