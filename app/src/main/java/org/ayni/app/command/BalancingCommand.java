package org.ayni.app.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.ayni.analysis.balancing.BalancingLimits;
import org.ayni.analysis.balancing.BalancingOutcome;
import org.ayni.analysis.balancing.SupplyUseBalancing;
import org.ayni.analysis.balancing.TableBalancing;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyPackage;
import org.ayni.economy.SupplyUseEconomy;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.formats.EconomyWriter;
import org.ayni.formats.SupplyUseWriter;
import org.ayni.kernel.matrix.SparseMatrix;
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
          + " moved most. Outputs and the totals of accounts stay. A supply-use table is balanced"
          + " by SUT-RAS: outputs of industries stay, those of products follow.",
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
      names = "--aggregate-products",
      paramLabel = "FILE",
      defaultValue = "",
      description = "for a supply-use table: groups of products; CSV with product, group, share")
  private String products = "";

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
    return switch (options.openAny(products)) {
      case Economy economy -> {
        requireAccounts(
            economy, economy.table().finalUses().size(), economy.table().primaryInputs().size());
        yield end(
            economy,
            TableBalancing.balance(economy.table(), BalancingLimits.STANDARD),
            (matrix, folder) ->
                EconomyWriter.write(
                    economy.withTable(TableBalancing.table(economy.table(), matrix)), folder));
      }
      case SupplyUseEconomy economy -> {
        requireAccounts(
            economy, economy.table().finalUses().size(), economy.table().primaryInputs().size());
        yield end(
            economy,
            SupplyUseBalancing.balance(economy.table(), BalancingLimits.STANDARD),
            (matrix, folder) ->
                SupplyUseWriter.write(
                    economy.withTable(SupplyUseBalancing.table(economy.table(), matrix)), folder));
      }
    };
  }

  private static void requireAccounts(EconomyPackage economy, int finalUses, int primaryInputs) {
    if (finalUses == 0 || primaryInputs == 0) {
      throw new BadInputException(
          Problem.ofFile(
              economy.name(),
              "a table without final uses or without primary inputs",
              "both, so that rows and columns can add up",
              "See docs/economy-format.md."));
    }
  }

  private Integer end(
      EconomyPackage economy,
      TableBalancing.Result result,
      BiConsumer<SparseMatrix, Path> writing) {
    terminal.print(new BalancingAnswer(economy, result, top), options.format());
    return switch (result.outcome()) {
      case BalancingOutcome.Balanced balanced -> {
        Optional.ofNullable(target)
            .ifPresent(folder -> {
              writing.accept(balanced.matrix(), folder);
              terminal.err().println("Written to " + folder + ".");
            });
        yield ExitCode.DONE;
      }
      case BalancingOutcome.NotConverged stopped -> ExitCode.NEGATIVE;
      case BalancingOutcome.Impossible none -> ExitCode.NEGATIVE;
    };
  }
}
