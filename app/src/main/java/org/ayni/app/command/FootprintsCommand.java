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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni analyse footprints ECONOMY`.
@Command(
    name = "footprints",
    mixinStandardHelpOptions = true,
    description = {
      "What each region's production and consumption cause of each account (emissions, jobs,",
      "value added …), and what is embodied in its imports and exports. For tables of regions."
    })
final class FootprintsCommand implements Callable<Integer> {

  private static final List<String> VIEWS = List.of("region", "pair", "industry");

  private final Terminal terminal;

  @Mixin private AnalysisOptions options = new AnalysisOptions();

  @Option(
      names = "--account",
      paramLabel = "CODE",
      description = {
        "only this satellite, primary input, or 'value-added'; may be given several times",
        "(default: all satellites)"
      })
  private List<String> accounts = List.of();

  @Option(
      names = "--by",
      paramLabel = "VIEW",
      defaultValue = "region",
      description = {
        "region (default); pair: caused in one region for what another consumes;",
        "industry: production and consumption by region and industry"
      })
  private String by = "region";

  FootprintsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Choice.of("--by", by, VIEWS);
    Economy economy = options.open();
    RegionalTable table = RegionalEconomy.of(economy);
    List<Account> wanted = Account.of(economy, accounts);
    List<ConsumptionAccounts> found =
        ConsumptionAccounts.ofAmounts(
            table, LeontiefModel.of(table.table()), wanted.stream().map(Account::amounts).toList());
    List<LabelledAnswer.Row> rows = new ArrayList<>();
    for (int k = 0; k < wanted.size(); k++) {
      String account = wanted.get(k).code() + ", " + wanted.get(k).unit();
      switch (by) {
        case "pair" -> pairs(table, found.get(k), account, rows);
        default -> accounts(table, found.get(k), account, by.equals("region"), rows);
      }
    }
    terminal.print(
        new LabelledAnswer(
            new Heading(economy, options.language(), "footprints"),
            labels(),
            by.equals("pair")
                ? List.of("amount")
                : List.of("production", "consumption", "imports", "exports"),
            rows,
            note()),
        options.format());
    return ExitCode.DONE;
  }

  private List<String> labels() {
    return switch (by) {
      case "pair" -> List.of("origin", "consumer", "account");
      case "industry" -> List.of("region", "industry", "account");
      default -> List.of("region", "account");
    };
  }

  private String note() {
    return switch (by) {
      case "pair" ->
          "amount: caused in the origin for what the consumer uses in the end, in the account's unit"
              + " a year.";
      case "industry" ->
          "production, exports: by the industry that causes them; consumption, imports: by the"
              + " industry whose products the region uses in the end; each in the account's unit a"
              + " year. What households emit themselves is not in it.";
      default ->
          "consumption = production − exports + imports, each in the account's unit a year. What"
              + " households emit themselves is not in it.";
    };
  }

  private static void pairs(
      RegionalTable table,
      ConsumptionAccounts found,
      String account,
      List<LabelledAnswer.Row> rows) {
    double[][] flows = found.flows();
    for (int q = 0; q < flows.length; q++) {
      for (int r = 0; r < flows.length; r++) {
        rows.add(
            new LabelledAnswer.Row(
                List.of(table.regions().get(q), table.regions().get(r), account),
                List.of(flows[q][r])));
      }
    }
  }

  /// @param whole whether the sectors of a region are added up
  private static void accounts(
      RegionalTable table,
      ConsumptionAccounts found,
      String account,
      boolean whole,
      List<LabelledAnswer.Row> rows) {
    List<double[][]> columns =
        List.of(found.production(), found.consumption(), found.imports(), found.exports());
    for (int r = 0; r < table.regions().size(); r++) {
      int region = r;
      String code = table.regions().get(r);
      if (whole) {
        rows.add(
            new LabelledAnswer.Row(
                List.of(code, account),
                columns.stream().map(column -> sum(column[region])).toList()));
        continue;
      }
      for (int i = 0; i < table.sectors().size(); i++) {
        int sector = i;
        rows.add(
            new LabelledAnswer.Row(
                List.of(code, table.sectors().get(i), account),
                columns.stream().map(column -> column[region][sector]).toList()));
      }
    }
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }
}
