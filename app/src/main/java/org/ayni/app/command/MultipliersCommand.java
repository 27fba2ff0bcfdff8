package org.ayni.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ayni.analysis.footprints.DownstreamMultipliers;
import org.ayni.analysis.ghosh.GhoshModel;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.multipliers.MultiplierMeasure;
import org.ayni.analysis.multipliers.Multipliers;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import org.ayni.economy.Industry;
import org.ayni.kernel.matrix.DenseMatrix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni analyse multipliers ECONOMY`.
@Command(
    name = "multipliers",
    mixinStandardHelpOptions = true,
    description =
        "What one more unit of final demand for a product sets in motion: output, value added,"
            + " income, jobs.")
final class MultipliersCommand implements Callable<Integer> {

  private static final List<MultiplierMeasure> MOST =
      List.of(
          MultiplierMeasure.OUTPUT,
          MultiplierMeasure.VALUE_ADDED,
          MultiplierMeasure.INCOME,
          MultiplierMeasure.INCOME_TYPE_II,
          MultiplierMeasure.EMPLOYMENT);

  private final Terminal terminal;

  @Mixin private AnalysisOptions options = new AnalysisOptions();

  @Option(
      names = "--account",
      paramLabel = "CODE",
      description = {
        "instead: of this satellite, primary input, or 'value-added', direct, for one unit of final",
        "demand, and what buyers add in working up one unit; may be given several times"
      })
  private List<String> accounts = List.of();

  MultipliersCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Economy economy = options.open();
    if (!accounts.isEmpty()) {
      terminal.print(ofAccounts(economy), options.format());
      return ExitCode.DONE;
    }
    Multipliers multipliers = Multipliers.of(economy.table());
    List<String> notes =
        new ArrayList<>(IndustryNotes.of(multipliers.productive(), multipliers.withoutOutput()));
    notes.add(
        "output, valueAdded: per unit of final demand. income, incomeTypeII: as a ratio to direct income.");
    if (!multipliers.employmentUnit().isEmpty()) {
      notes.add("employment: " + multipliers.employmentUnit() + ".");
    }
    terminal.print(
        new IndustryAnswer<>(
            new Heading(economy, options.language(), "multipliers"),
            multipliers.byIndustry(),
            MOST,
            Map.of(),
            multipliers.productive(),
            notes),
        options.format());
    return ExitCode.DONE;
  }

  private LabelledAnswer ofAccounts(Economy economy) {
    LeontiefModel model = LeontiefModel.of(economy.table());
    GhoshModel ghosh = new GhoshModel(model);
    List<Account> wanted = Account.of(economy, accounts);
    List<double[]> direct =
        wanted.stream().map(account -> model.perUnitOfOutput(account.amounts())).toList();
    DenseMatrix total = model.embodied(DenseMatrix.ofColumns(direct));
    List<LabelledAnswer.Row> rows = new ArrayList<>();
    for (int k = 0; k < wanted.size(); k++) {
      double[] downstream = DownstreamMultipliers.of(ghosh, direct.get(k));
      for (int j = 0; j < economy.table().size(); j++) {
        Industry industry = economy.table().industries().get(j);
        double each = direct.get(k)[j];
        rows.add(
            new LabelledAnswer.Row(
                List.of(
                    wanted.get(k).code(), industry.code(), industry.names().in(options.language())),
                List.of(
                    each,
                    total.get(j, k),
                    each == 0 ? Double.NaN : total.get(j, k) / each,
                    downstream[j])));
      }
    }
    List<String> notes = new ArrayList<>();
    for (Account account : wanted) {
      notes.add(account.code() + ": " + account.unit() + " / " + economy.table().unit() + ".");
    }
    notes.add(
        "multiplier: for one unit of final demand; ratio: to what is direct; downstream: what");
    notes.add("buyers emit or use, directly and indirectly, in working up one unit.");
    notes.addAll(IndustryNotes.of(model.productive(), model.withoutOutput()));
    return new LabelledAnswer(
        new Heading(economy, options.language(), "multipliers"),
        List.of("account", "code", "name"),
        List.of("direct", "multiplier", "ratio", "downstream"),
        rows,
        String.join("\n", notes));
  }
}
