package org.ayni.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.verify.PlanVerifier;
import org.ayni.app.verify.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni verify PLAN`: is the plan what it says?
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Recomputes what a plan proves from its inputs, with no solver, and says whether it is what"
          + " it states.",
      "Exit code: 0 valid, 1 not valid, 2 no plan there."
    })
public final class VerifyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "PLAN", description = "a folder that 'ayni plan' has written")
  private Path folder = Path.of("");

  @Option(
      names = "--rigorous",
      description = {
        "round every operation to the safe side, so that what is proven holds in real arithmetic:",
        "'objective' is then the least the plan reaches, 'bound' the most any plan can reach, and",
        "every limit holds within 'maxViolation' of its size."
      })
  private boolean rigorous;

  public VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Verdict verdict = PlanVerifier.verify(folder, rigorous);
    terminal.print(verdict, output.format());
    return verdict.valid() ? ExitCode.DONE : ExitCode.NEGATIVE;
  }
}
