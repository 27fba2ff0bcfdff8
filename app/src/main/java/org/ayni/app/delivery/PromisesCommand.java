package org.ayni.app.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.plan.PlanFolder;
import org.ayni.decisions.delivery.Carrier;
import org.ayni.decisions.delivery.DeliveryFiles;
import org.ayni.decisions.delivery.Promises;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Problem;
import org.ayni.files.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni promises PLAN`: the lines of a plan with owner, amount, unit and day.
@Command(
    name = "promises",
    mixinStandardHelpOptions = true,
    description = {
      "Makes promises out of a plan's lines: who delivers how much, until when. What flows is promised"
          + " quarter by quarter, what stands at the end of a year for the year.",
      "Exit code: 0 done, 2 bad input."
    })
public final class PromisesCommand implements Callable<Integer> {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9000;

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "PLAN", description = "a folder of 'ayni plan'")
  private Path plan = Path.of("");

  @Option(
      names = "--carriers",
      paramLabel = "FILE",
      required = true,
      description = "CSV with the columns kind, code, owner, share: who carries which lines")
  private Path carriers = Path.of("");

  @Option(
      names = "--first-year",
      paramLabel = "YEAR",
      required = true,
      description = "the calendar year in which the first year of the plan is carried out")
  private int first;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "CSV to write the promises to, for 'ayni delivery'")
  private @Nullable Path target;

  public PromisesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (first < FIRST_YEAR || first > LAST_YEAR) {
      throw new BadInputException(
          Problem.ofFile("", "--first-year " + first, FIRST_YEAR + " … " + LAST_YEAR, ""));
    }
    PlanFolder folder = PlanFolder.open(plan);
    List<Carrier> who = DeliveryFiles.carriers(InputFile.of(carriers), folder.problem());
    PromisesAnswer answer = new PromisesAnswer(Promises.of(folder.plan(), who, first));
    if (target != null) {
      WholeFile.write(target, out -> answer.csv().writeCsv(out));
    }
    terminal.print(answer, output.format());
    return ExitCode.DONE;
  }
}
