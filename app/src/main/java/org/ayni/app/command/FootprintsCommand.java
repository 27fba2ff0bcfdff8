package org.ayni.app.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.analysis.footprints.ConsumptionAccounts;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import org.ayni.economy.RegionalTable;
import org.ayni.economy.Satellite;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni analyse footprints ECONOMY`.
@Command(
    name = "footprints",
    mixinStandardHelpOptions = true,
    description = {
      "What each region's production and consumption cause of each satellite (emissions, jobs …),",
      "and what is embodied in its imports and exports. For tables of regions with satellites."
    })
final class FootprintsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private AnalysisOptions options = new AnalysisOptions();

  @Option(
      names = "--account",
      paramLabel = "CODE",
      description = "only this satellite; may be given several times")
  private List<String> accounts = List.of();

  FootprintsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Economy economy = options.open();
    RegionalTable table = RegionalEconomy.of(economy);
    List<Satellite> satellites = wanted(economy);
    List<ConsumptionAccounts> found =
        ConsumptionAccounts.of(table, LeontiefModel.of(table.table()), satellites);
    List<RegionsAnswer.Row> rows = new ArrayList<>();
    for (int k = 0; k < satellites.size(); k++) {
      double[][] production = found.get(k).production();
      double[][] consumption = found.get(k).consumption();
      double[][] imports = found.get(k).imports();
      double[][] exports = found.get(k).exports();
      for (int r = 0; r < table.regions().size(); r++) {
        rows.add(
            new RegionsAnswer.Row(
                table.regions().get(r),
                satellites.get(k).code() + ", " + satellites.get(k).unit(),
                List.of(
                    sum(production[r]), sum(consumption[r]), sum(imports[r]), sum(exports[r]))));
      }
    }
    terminal.print(
        new RegionsAnswer(
            new Heading(economy, options.language(), "footprints"),
            List.of("production", "consumption", "imports", "exports"),
            rows,
            "consumption = production − exports + imports, each in the account's unit a year. What"
                + " households emit themselves is not in it."),
        options.format());
    return ExitCode.DONE;
  }

  private List<Satellite> wanted(Economy economy) {
    List<Satellite> all = economy.table().satellites();
    List<String> codes = all.stream().map(Satellite::code).toList();
    List<Problem> problems = new ArrayList<>();
    for (String account : accounts) {
      if (!codes.contains(account)) {
        problems.add(
            Problem.ofFile(
                economy.name(),
                "no satellite '" + account + "'",
                codes.isEmpty() ? "a satellite" : "one of " + String.join(", ", codes),
                ""));
      }
    }
    if (all.isEmpty() && accounts.isEmpty()) {
      problems.add(
          Problem.ofFile(
              economy.name(),
              "the table has no satellites",
              "at least one, such as jobs or emissions",
              "Add satellites.csv (docs/economy-format.md)."));
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return accounts.isEmpty()
        ? all
        : all.stream().filter(satellite -> accounts.contains(satellite.code())).toList();
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }
}
