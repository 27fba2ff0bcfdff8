package org.ayni.app.council;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.councils.book.Council;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.decisions.delivery.DeliveryFiles;
import org.ayni.decisions.delivery.PromisesMade;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.files.InputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni council promise HOUSE PROMISES`: records promises of the chosen plan.
@Command(
    name = "promise",
    mixinStandardHelpOptions = true,
    header = "Records the promises of the chosen plan.",
    description = {
      "PROMISES is a file of 'ayni promises'; numbers go on after those there are.",
      "Exit code: 0 done, 1 the statute does not allow it, 2 bad input."
    })
final class PromiseTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private HouseOptions house = new HouseOptions();

  @Mixin private CouncilOption council = new CouncilOption();

  @Option(
      names = "--offer",
      paramLabel = "NAME",
      required = true,
      description = "the offer the plan was chosen from")
  private String offer = "";

  @Parameters(index = "1", paramLabel = "PROMISES", description = "a file of 'ayni promises'")
  private Path promises = Path.of("");

  PromiseTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CouncilHouse open = house.open();
    Council of = council.in(open);
    List<CouncilEvent> events =
        PromisesMade.of(of, offer, DeliveryFiles.promises(InputFile.of(promises)));
    return house.append(open, events, terminal, output.format());
  }
}
