package org.ayni.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.formats.Economies;
import org.ayni.formats.EconomyCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `ayni check ECONOMY`: all that is wrong with its files and figures.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Lists what is wrong with the files and figures of an economy: file, row, column, what was"
          + " found, what was expected, what to try.",
      "Exit code: 0 nothing, 1 something, 2 so much that no other command can read it."
    })
public final class CheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "ECONOMY", description = "name of an economy, or its folder")
  private String economy = "";

  public CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Problem> problems = EconomyCheck.check(economy);
    terminal.print(new CheckAnswer(economy, problems), output.format());
    if (problems.isEmpty()) {
      return ExitCode.DONE;
    }
    return canBeOpened() ? ExitCode.NEGATIVE : ExitCode.BAD_INPUT;
  }

  private boolean canBeOpened() {
    try {
      Economies.openAny(economy);
      return true;
    } catch (BadInputException e) {
      return false;
    }
  }
}
