package org.ayni.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.analysis.extraction.LinkExtraction;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni analyse links ECONOMY`.
@Command(
    name = "links",
    mixinStandardHelpOptions = true,
    description =
        "The links between industries whose loss would cost most output, costliest first.")
final class LinksCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private AnalysisOptions options = new AnalysisOptions();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "so many (default 20)")
  private int top = 20;

  LinksCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Economy economy = options.open();
    LeontiefModel model = LeontiefModel.of(economy.table());
    terminal.print(
        new PairsAnswer(
            new Heading(economy, options.language(), "links"),
            List.of("flow", "loss"),
            new LinkExtraction(model)
                .costliest(top).stream()
                    .map(link ->
                        new PairsAnswer.Pair(
                            link.seller(), link.buyer(), List.of(link.flow(), link.loss())))
                    .toList(),
            "flow, and output lost everywhere without it, in "
                + economy.table().unit()
                + " a year."),
        options.format());
    return ExitCode.DONE;
  }
}
