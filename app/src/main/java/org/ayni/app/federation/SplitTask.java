package org.ayni.app.federation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.federation.exercise.Exercise;
import org.ayni.federation.exercise.RegionalExercise;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.formats.Economies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni federate split ECONOMY --regions A,B -o FOLDER`: nodes out of a table of regions.
@Command(
    name = "split",
    mixinStandardHelpOptions = true,
    header = "Takes a table of regions apart: a node for each region named.",
    description = {
      "Each node keeps the industries of its region. What regions that are not named buy and sell"
          + " stays with the node; what those named trade with each other is for the federation to"
          + " plan, a good for each sector. The draft of the treaty and what was assumed are files"
          + " beside the nodes. Exit code: 0 done, 2 bad input."
    })
final class SplitTask implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "ECONOMY",
      description = "folder of a table of regions, completed by 'ayni propose'")
  private String economy = "";

  @Option(
      names = "--regions",
      required = true,
      split = ",",
      paramLabel = "REGION",
      description = "the members, such as BRA,MEX,USA")
  private List<String> regions = List.of();

  @Option(
      names = "--traded",
      paramLabel = "SHARE",
      defaultValue = "0.01",
      description =
          "a sector is a good when members trade at least this share of what they make of it"
              + " (default 0.01)")
  private double traded;

  @Option(
      names = "--most",
      paramLabel = "TIMES",
      defaultValue = "0.2",
      description =
          "what a member may take of a good in a year, as a multiple of what it took of all members"
              + " in the base year (default 0.2)")
  private double most;

  @Option(
      names = "--cut-trade",
      description =
          "members trade with each other through the federation only, and being alone means without"
              + " each other; else they go on as in the base year, and it comes on top")
  private boolean cut;

  @Mixin private ExerciseOptions exercise = new ExerciseOptions();

  SplitTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Problem> problems = new ArrayList<>();
    exercise.check(problems);
    if (!(traded >= 0 && traded <= 1)) {
      problems.add(Problem.ofFile("", "--traded " + traded, "a share from 0 to 1", ""));
    }
    if (!(most > 0 && most < Double.POSITIVE_INFINITY)) {
      problems.add(Problem.ofFile("", "--most " + most, "a number above 0", ""));
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    var world = Economies.open(economy);
    Exercise made;
    try {
      made =
          RegionalExercise.of(
              world, new RegionalExercise.Choice(regions, traded, most, exercise.balanced(), !cut));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          Problem.ofFile(
              economy, String.valueOf(e.getMessage()), "a table and regions that fit", ""));
    }
    exercise.make(made, terminal);
    return ExitCode.DONE;
  }
}
