package org.ayni.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ayni.analysis.extraction.ExtractionMeasure;
import org.ayni.analysis.extraction.Extractions;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `ayni analyse extraction ECONOMY`.
@Command(
    name = "extraction",
    mixinStandardHelpOptions = true,
    description =
        "What is lost without an industry: output everywhere and elsewhere, value added, jobs; when"
            + " it only does not buy (backward) or sell (forward).")
final class ExtractionCommand implements Callable<Integer> {

  private static final List<ExtractionMeasure> MOST =
      List.of(
          ExtractionMeasure.TOTAL,
          ExtractionMeasure.SHARE,
          ExtractionMeasure.ELSEWHERE,
          ExtractionMeasure.EMPLOYMENT);

  private final Terminal terminal;

  @Mixin private AnalysisOptions options = new AnalysisOptions();

  ExtractionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Economy economy = options.open();
    LeontiefModel model = LeontiefModel.of(economy.table());
    List<String> notes =
        new ArrayList<>(IndustryNotes.of(model.productive(), model.withoutOutput()));
    notes.add(
        "Losses in "
            + economy.table().unit()
            + " of output a year, jobs in jobs; imports are taken to replace what is gone.");
    terminal.print(
        new IndustryAnswer<>(
            new IndustryAnswer.Heading(economy, options.language(), "extraction"),
            Extractions.of(model),
            MOST,
            Map.of(),
            model.productive(),
            notes),
        options.format());
    return ExitCode.DONE;
  }
}
