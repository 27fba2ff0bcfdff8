package org.ayni.app.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.analysis.balancing.BalancingLimits;
import org.ayni.analysis.balancing.BalancingOutcome;
import org.ayni.analysis.balancing.TableBalancing;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.formats.EconomyWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni analyse balancing ECONOMY [-o FOLDER]`.
@Command(
    name = "balancing",
    mixinStandardHelpOptions = true,
    description = {
      "Makes rows and columns of the table add up to the outputs, by GRAS, and tells which cells"
          + " moved most. Outputs and the totals of accounts stay.",
      "Exit code 1 when no table with these cells adds up."
    })
final class BalancingCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private AnalysisOptions options = new AnalysisOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "write the balanced economy there")
  private @Nullable Path target;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "tell of so many cells (default 10)")
  private int top = 10;

  BalancingCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Economy economy = options.open();
    if (economy.table().finalUses().isEmpty() || economy.table().primaryInputs().isEmpty()) {
      throw new BadInputException(
          Problem.ofFile(
              economy.name(),
              "a table without final uses or without primary inputs",
              "both, so that rows and columns can add up",
              "See docs/economy-format.md."));
    }
    TableBalancing.Result result =
        TableBalancing.balance(economy.table(), BalancingLimits.STANDARD);
    terminal.print(new BalancingAnswer(economy, result, top), options.format());
    return switch (result.outcome()) {
      case BalancingOutcome.Balanced balanced -> {
        Optional.ofNullable(target)
            .ifPresent(folder -> {
              EconomyWriter.write(
                  economy.withTable(TableBalancing.table(economy.table(), balanced.matrix())),
                  folder);
              terminal.err().println("Written to " + folder + ".");
            });
        yield ExitCode.DONE;
      }
      case BalancingOutcome.NotConverged stopped -> ExitCode.NEGATIVE;
      case BalancingOutcome.Impossible none -> ExitCode.NEGATIVE;
    };
  }
}
