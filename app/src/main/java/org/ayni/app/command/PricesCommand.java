package org.ayni.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.analysis.prices.PassThrough;
import org.ayni.analysis.prices.PriceEffects;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni analyse prices ECONOMY`.
@Command(
    name = "prices",
    mixinStandardHelpOptions = true,
    description = {
      "What a rise of wages, taxes, import prices or of one price does to all prices, to real wages"
          + " and to surplus, when it is passed on or not; and who pays.",
      "RISE is relative: 0.23 for 23 %% more, -0.33 for a third less. INDUSTRY=RISE says it of one."
    })
final class PricesCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private AnalysisOptions options = new AnalysisOptions();

  @Option(
      names = "--wages",
      paramLabel = "[INDUSTRY=]RISE",
      description = "compensation of employees, such as 0.23 or A=0.23")
  private List<String> wages = List.of();

  @Option(
      names = "--input",
      paramLabel = "CODE=RISE",
      description = "any row of primary inputs, such as taxes-on-production=0.1 or imports=0.25")
  private List<String> inputs = List.of();

  @Option(
      names = "--cost",
      paramLabel = "[INDUSTRY=]SHARE",
      description = "a new cost, such as a tax, as a share of the value of output")
  private List<String> costs = List.of();

  @Option(
      names = "--price",
      paramLabel = "INDUSTRY=RISE",
      description = "a price set from outside, such as that of oil; 0 holds it")
  private List<String> prices = List.of();

  @Option(
      names = "--pass-through",
      paramLabel = "[INDUSTRY=]SHARE",
      description = "how much of a rise in costs is passed on, 0 to 1 (default 1)")
  private List<String> passThrough = List.of();

  @Option(
      names = "--indexation",
      paramLabel = "SHARE",
      defaultValue = "0",
      description = "wages follow consumer prices by this share, 0 to 1 (default 0)")
  private String indexation = "0";

  PricesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Economy economy = options.open();
    PriceShockOptions reading = new PriceShockOptions(economy.table());
    reading.wages(wages);
    reading.inputs(inputs);
    reading.costs(costs);
    reading.prices(prices);
    reading.passThrough(passThrough);
    reading.indexation(indexation);
    PriceEffects effects = PassThrough.of(reading.shock());
    terminal.print(new PricesAnswer(economy, options.language(), effects), options.format());
    return ExitCode.DONE;
  }
}
