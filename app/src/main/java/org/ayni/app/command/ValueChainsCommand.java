package org.ayni.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.analysis.valueadded.TradeBlocks;
import org.ayni.analysis.valueadded.ValueChains;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import org.ayni.economy.RegionalTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `ayni analyse value-chains ECONOMY`.
@Command(
    name = "value-chains",
    mixinStandardHelpOptions = true,
    description =
        "How far each region takes part in value chains: foreign value added in its exports, its own"
            + " in the exports of others, and what is used abroad in the end.")
final class ValueChainsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private AnalysisOptions options = new AnalysisOptions();

  ValueChainsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Economy economy = options.open();
    RegionalTable table = RegionalEconomy.of(economy);
    TradeBlocks blocks = new TradeBlocks(table);
    List<LabelledAnswer.Row> rows = new ArrayList<>();
    for (int s = 0; s < table.regions().size(); s++) {
      ValueChains.Chains chains = ValueChains.of(blocks, s);
      rows.add(
          new LabelledAnswer.Row(
              List.of(table.regions().get(s)),
              List.of(
                  chains.exports(),
                  chains.backward(),
                  chains.forward(),
                  chains.participation(),
                  chains.vaxRatio())));
    }
    terminal.print(
        new LabelledAnswer(
            new Heading(economy, options.language(), "value-chains"),
            List.of("region"),
            List.of("exports", "backward", "forward", "participation", "vaxRatio"),
            rows,
            "exports in " + economy.table().unit() + " a year; all others are shares of exports."),
        options.format());
    return ExitCode.DONE;
  }
}
