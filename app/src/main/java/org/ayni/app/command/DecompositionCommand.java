package org.ayni.app.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ayni.analysis.IndustryMeasures;
import org.ayni.analysis.decomposition.DecompositionMeasure;
import org.ayni.analysis.decomposition.Decompositions;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Industry;
import org.ayni.economy.Satellite;
import org.ayni.files.BadInputException;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni analyse decomposition ECONOMY --before ECONOMY`.
@Command(
    name = "decomposition",
    mixinStandardHelpOptions = true,
    description = {
      "What changed between two years of the same industries, in output or in a satellite such as"
          + " jobs: by intensity, technology, mix and level of final demand.",
      "Both tables must be in the prices of one year."
    })
final class DecompositionCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private AnalysisOptions options = new AnalysisOptions();

  @Option(
      names = "--before",
      paramLabel = "ECONOMY",
      required = true,
      description = "the same economy in an earlier year")
  private String before = "";

  @Option(
      names = "--account",
      paramLabel = "CODE",
      defaultValue = "output",
      description = "output (default) or the code of a satellite of both, such as jobs")
  private String account = "output";

  DecompositionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Economy later = options.open();
    Economy earlier = options.open(before);
    List<String> codes = codes(later);
    if (!codes.equals(codes(earlier)) || !later.table().unit().equals(earlier.table().unit())) {
      throw new BadInputException(
          Problem.ofFile(
              earlier.name(),
              codes(earlier).size() + " industries in " + earlier.table().unit(),
              "the same industries and unit as " + later.name(),
              "Aggregate both to the same groups first."));
    }
    IndustryMeasures<DecompositionMeasure> measures =
        Decompositions.of(
            LeontiefModel.of(earlier.table()),
            account(earlier),
            LeontiefModel.of(later.table()),
            account(later));
    LeontiefModel model = LeontiefModel.of(later.table());
    List<String> notes =
        new ArrayList<>(IndustryNotes.of(model.productive(), model.withoutOutput()));
    notes.add(
        "Change of '" + account + "' since " + earlier.year() + "; the effects add up to it.");
    terminal.print(
        new IndustryAnswer<>(
            new Heading(later, options.language(), "decomposition"),
            measures,
            Arrays.stream(DecompositionMeasure.values()).filter(m -> !m.polar()).toList(),
            Map.of(),
            model.productive(),
            notes),
        options.format());
    return ExitCode.DONE;
  }

  private static List<String> codes(Economy economy) {
    return economy.table().industries().stream().map(Industry::code).toList();
  }

  private double[] account(Economy economy) {
    EconomyTable table = economy.table();
    if (account.equals("output")) {
      return table.grossOutput();
    }
    List<String> known = table.satellites().stream().map(Satellite::code).toList();
    return table
        .satellite(account)
        .map(table::satellite)
        .orElseThrow(() ->
            new BadInputException(
                Problem.ofFile(
                    economy.name(),
                    "no satellite '" + account + "'",
                    "output or one of " + known,
                    Nearest.to(account, known).map(near -> "Maybe '" + near + "'.").orElse(""))));
  }
}
