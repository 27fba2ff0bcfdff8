package org.ayni.app.council;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.decisions.house.CouncilHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `ayni council act HOUSE EVENTS`: records what councils did.
@Command(
    name = "act",
    mixinStandardHelpOptions = true,
    header = "Records what councils did.",
    description = {
      "EVENTS has one JSON object a line: 'act', the name of the act ('ayni council acts' lists them), and its fields. All are recorded together, or none.",
      "Exit code: 0 recorded, 1 a statute does not allow it (every reason is told), 2 bad input."
    })
final class ActTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private HouseOptions house = new HouseOptions();

  @Parameters(index = "1", paramLabel = "EVENTS", description = "a file, or - for standard input")
  private String events = "";

  ActTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CouncilHouse open = house.open();
    return house.append(open, ActLines.read(events), terminal, output.format());
  }
}
