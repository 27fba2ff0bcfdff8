package org.ayni.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ayni.analysis.linkages.LinkageClass;
import org.ayni.analysis.linkages.LinkageMeasure;
import org.ayni.analysis.linkages.Linkages;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `ayni analyse linkages ECONOMY`.
@Command(
    name = "linkages",
    mixinStandardHelpOptions = true,
    description =
        "How strongly each industry draws on the others (backward) and supplies them (forward), and"
            + " which are key.")
final class LinkagesCommand implements Callable<Integer> {

  private static final List<LinkageMeasure> MOST =
      List.of(
          LinkageMeasure.BACKWARD,
          LinkageMeasure.FORWARD,
          LinkageMeasure.BACKWARD_NORMALISED,
          LinkageMeasure.FORWARD_NORMALISED);

  private final Terminal terminal;

  @Mixin private AnalysisOptions options = new AnalysisOptions();

  LinkagesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Economy economy = options.open();
    Linkages linkages = Linkages.of(economy.table());
    List<String> notes =
        new ArrayList<>(IndustryNotes.of(linkages.productive(), linkages.withoutOutput()));
    notes.add("class 'key': both normalised linkages above 1, their average.");
    terminal.print(
        new IndustryAnswer<>(
            new Heading(economy, options.language(), "linkages"),
            linkages.byIndustry(),
            MOST,
            Map.of("class", linkages.classes().stream().map(LinkageClass::key).toList()),
            linkages.productive(),
            notes),
        options.format());
    return ExitCode.DONE;
  }
}
