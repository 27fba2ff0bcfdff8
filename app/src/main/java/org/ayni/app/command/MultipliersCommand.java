package org.ayni.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ayni.analysis.multipliers.MultiplierMeasure;
import org.ayni.analysis.multipliers.Multipliers;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  MultipliersCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Economy economy = options.open();
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
}
