package org.ayni.app.council;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Rolls;
import org.ayni.councils.event.CouncilEvent.RollFrozen;
import org.ayni.decisions.house.CouncilHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni council roll HOUSE`: freezes the roll.
@Command(
    name = "roll",
    mixinStandardHelpOptions = true,
    header = "Freezes the roll: who may vote, as of a day.",
    description = {"Exit code: 0 frozen, 1 the statute does not allow it, 2 bad input."})
final class RollTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private HouseOptions house = new HouseOptions();

  @Mixin private CouncilOption council = new CouncilOption();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "what the roll is called")
  private String name = "";

  @Option(
      names = "--day",
      paramLabel = "DAY",
      required = true,
      description = "as of which day, such as 2026-05-01")
  private String day = "";

  RollTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CouncilHouse open = house.open();
    Council of = council.in(open);
    RollFrozen event = Rolls.freeze(open.book(), of, name, HouseOptions.day("--day", day));
    return house.append(open, List.of(event), terminal, output.format());
  }
}
