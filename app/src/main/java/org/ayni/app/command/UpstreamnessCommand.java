package org.ayni.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.position.PositionMeasure;
import org.ayni.analysis.position.Positions;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `ayni analyse upstreamness ECONOMY`.
@Command(
    name = "upstreamness",
    mixinStandardHelpOptions = true,
    description =
        "How many stages an industry's product is from final use (upstreamness) and since primary"
            + " inputs (downstreamness).")
final class UpstreamnessCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private AnalysisOptions options = new AnalysisOptions();

  UpstreamnessCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Economy economy = options.open();
    LeontiefModel model = LeontiefModel.of(economy.table());
    List<String> notes =
        new ArrayList<>(IndustryNotes.of(model.productive(), model.withoutOutput()));
    notes.add(
        "Stages. upstreamness takes exports and stocks to be used as things are at home; uncorrected"
            + " they count as final use.");
    terminal.print(
        new IndustryAnswer<>(
            new Heading(economy, options.language(), "upstreamness"),
            Positions.of(model),
            List.of(PositionMeasure.values()),
            Map.of(),
            model.productive(),
            notes),
        options.format());
    return ExitCode.DONE;
  }
}
