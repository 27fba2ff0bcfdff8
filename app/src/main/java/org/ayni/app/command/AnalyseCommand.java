package org.ayni.app.command;

import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `ayni analyse METHOD ECONOMY`: every method is a subcommand of its own.
@Command(
    name = "analyse",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "METHOD",
    commandListHeading = "%nMethods:%n",
    description = "Tells how an economy hangs together.")
public final class AnalyseCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  public AnalyseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// The command with its methods.
  public static CommandLine with(Terminal terminal) {
    return new CommandLine(new AnalyseCommand(terminal))
        .addSubcommand(new MultipliersCommand(terminal))
        .addSubcommand(new OutputCommand(terminal))
        .addSubcommand(new LinkagesCommand(terminal))
        .addSubcommand(new ExtractionCommand(terminal))
        .addSubcommand(new LinksCommand(terminal))
        .addSubcommand(new InfluenceCommand(terminal))
        .addSubcommand(new UpstreamnessCommand(terminal))
        .addSubcommand(new DecompositionCommand(terminal))
        .addSubcommand(new PricesCommand(terminal))
        .addSubcommand(new DependenceCommand(terminal))
        .addSubcommand(new BalancingCommand(terminal))
        .addSubcommand(new TablesCommand(terminal))
        .addSubcommand(new FootprintsCommand(terminal))
        .addSubcommand(new ValueChainsCommand(terminal))
        .addSubcommand(new TradeCommand(terminal))
        .addSubcommand(new LargeCommand(terminal));
  }

  /// Without a method: what there is to choose from.
  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.BAD_INPUT;
  }
}
