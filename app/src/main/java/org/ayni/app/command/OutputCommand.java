package org.ayni.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.analysis.ghosh.GhoshModel;
import org.ayni.analysis.leontief.HouseholdClosure;
import org.ayni.analysis.leontief.HouseholdModel;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import org.ayni.economy.Industry;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Problem;
import org.ayni.formats.AmountsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni analyse output ECONOMY --final-demand FILE`.
@Command(
    name = "output",
    mixinStandardHelpOptions = true,
    description = {
      "Output of every industry for another final demand (Leontief), also with households' spending",
      "(--households), or for other primary inputs (--primary-inputs, Ghosh). FILE: CSV with columns",
      "industry, amount, in the unit of the table; industries that are not in it have 0."
    })
final class OutputCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private AnalysisOptions options = new AnalysisOptions();

  @Option(
      names = "--final-demand",
      paramLabel = "FILE",
      defaultValue = "",
      description = "what is to be used in the end, by product")
  private String finalDemand = "";

  @Option(
      names = "--primary-inputs",
      paramLabel = "FILE",
      defaultValue = "",
      description = "instead: what industries pay besides products, by industry")
  private String primaryInputs = "";

  @Option(
      names = "--households",
      description = {
        "households spend what they earn: final demand is then all but their consumption"
      })
  private boolean households;

  OutputCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (finalDemand.isEmpty() == primaryInputs.isEmpty() || (households && finalDemand.isEmpty())) {
      throw new BadInputException(
          Problem.ofFile(
              "",
              "--final-demand '" + finalDemand + "', --primary-inputs '" + primaryInputs + "'",
              "one of the two; --households only with --final-demand",
              ""));
    }
    Economy economy = options.open();
    List<Industry> industries = economy.table().industries();
    double[] given =
        AmountsFile.read(
            InputFile.of(Path.of(finalDemand.isEmpty() ? primaryInputs : finalDemand)),
            industries.stream().map(Industry::code).toList());
    LeontiefModel model = LeontiefModel.of(economy.table());
    double[] found = output(model, given);
    double[] base = economy.table().grossOutput();
    List<LabelledAnswer.Row> rows = new ArrayList<>();
    for (int j = 0; j < found.length; j++) {
      rows.add(
          new LabelledAnswer.Row(
              List.of(industries.get(j).code(), industries.get(j).names().in(options.language())),
              List.of(
                  given[j],
                  found[j],
                  base[j],
                  base[j] == 0 ? Double.NaN : found[j] / base[j] - 1)));
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        "In "
            + economy.table().unit()
            + " a year: "
            + Arrays.stream(found).sum()
            + " in all. change: against the output of the table.");
    if (finalDemand.isEmpty()) {
      notes.add(
          "Supply model: as if every input could replace every other (Oosterhaven 1988 on why that is"
              + " disputed).");
    }
    notes.addAll(IndustryNotes.of(model.productive(), model.withoutOutput()));
    terminal.print(
        new LabelledAnswer(
            new Heading(economy, options.language(), "output"),
            List.of("code", "name"),
            List.of(
                finalDemand.isEmpty() ? "primaryInputs" : "finalDemand",
                "output",
                "base",
                "change"),
            rows,
            String.join("\n", notes)),
        options.format());
    return ExitCode.DONE;
  }

  private double[] output(LeontiefModel model, double[] given) {
    if (finalDemand.isEmpty()) {
      return new GhoshModel(model).totalOutput(given);
    }
    return households
        ? new HouseholdModel(model, HouseholdClosure.standard(model.table())).totalOutput(given, 0)
        : model.totalOutput(given);
  }
}
