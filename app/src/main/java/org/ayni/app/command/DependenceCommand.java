package org.ayni.app.command;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.analysis.dependence.Dependence;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import org.ayni.economy.PartnerTrade;
import org.ayni.economy.RegionalTable;
import org.ayni.files.BadInputException;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni analyse dependence ECONOMY --partner USA`.
@Command(
    name = "dependence",
    mixinStandardHelpOptions = true,
    description = {
      "How much output, how many jobs, whose income hang on what a partner buys, suppliers included;",
      "and how concentrated trade is. With --supplier: which inputs hang on what a partner sells.",
      "In a table of regions, partners are its regions."
    })
final class DependenceCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private AnalysisOptions options = new AnalysisOptions();

  @Option(
      names = "--partner",
      paramLabel = "CODE",
      description = "a partner whose purchases by product are known; several times for a group")
  private List<String> partners = List.of();

  @Option(
      names = "--supplier",
      paramLabel = "CODE",
      description = "instead: a partner who sells; several times for a group")
  private List<String> suppliers = List.of();

  DependenceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (partners.isEmpty() == suppliers.isEmpty()) {
      throw new BadInputException(
          Problem.ofFile(
              "",
              partners.isEmpty()
                  ? "neither --partner nor --supplier"
                  : "--partner and --supplier together",
              "one of the two",
              ""));
    }
    Economy economy = options.open();
    if (!suppliers.isEmpty()) {
      terminal.print(
          SupplyAnswer.of(new Heading(economy, options.language(), "dependence"), suppliers),
          options.format());
      return ExitCode.DONE;
    }
    double[] purchases = new double[economy.table().size()];
    boolean regional = RegionalTable.obstacles(economy.table()).isEmpty();
    for (String code : partners) {
      if (regional) {
        RegionalTable table = RegionalTable.of(economy.table());
        double[] used = table.finalDemandOf(Choice.of("--partner", code, table.regions()));
        Arrays.setAll(purchases, i -> purchases[i] + used[i]);
      } else {
        trade(economy, code)
            .purchases()
            .forEach((industry, value) ->
                economy.table().indexOf(industry).ifPresent(i -> purchases[i] += value));
      }
    }
    LeontiefModel model = LeontiefModel.of(economy.table());
    terminal.print(
        new DependenceAnswer(
            economy,
            options.language(),
            partners,
            Dependence.of(model, purchases),
            model.productive(),
            IndustryNotes.of(model.productive(), model.withoutOutput())),
        options.format());
    return ExitCode.DONE;
  }

  private static PartnerTrade trade(Economy economy, String code) {
    List<String> known =
        economy.partners().stream()
            .filter(partner -> !partner.purchases().isEmpty())
            .map(partner -> partner.partner().code())
            .toList();
    return economy
        .partner(code)
        .filter(partner -> !partner.purchases().isEmpty())
        .orElseThrow(() ->
            new BadInputException(
                Problem.ofFile(
                    "",
                    economy.partner(code).isPresent()
                        ? "of partner '" + code + "' totals are known, no purchases by product"
                        : "no partner '" + code + "'",
                    known.isEmpty() ? "a partner whose purchases are known" : "one of " + known,
                    Nearest.to(code, known).map(near -> "Maybe '" + near + "'.").orElse(""))));
  }
}
