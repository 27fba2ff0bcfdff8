package org.ayni.app.council;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Recalls;
import org.ayni.councils.event.CouncilEvent.SeatRefilled;
import org.ayni.decisions.house.CouncilHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni council refill HOUSE`: fills a seat that somebody lost.
@Command(
    name = "refill",
    mixinStandardHelpOptions = true,
    header = "Fills a seat that somebody lost, as the statute says.",
    description = {
      "Exit code: 0 done, also when nobody can take it, 1 the statute does not allow it, 2 bad input."
    })
final class RefillTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private HouseOptions house = new HouseOptions();

  @Mixin private CouncilOption council = new CouncilOption();

  @Option(names = "--office", paramLabel = "CODE", required = true, description = "the office")
  private String office = "";

  @Option(names = "--leaver", paramLabel = "MEMBER", required = true, description = "who held it")
  private String leaver = "";

  @Option(
      names = "--standing",
      paramLabel = "MEMBER",
      description = "who is ready to take it; once for each")
  private List<String> standing = List.of();

  RefillTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CouncilHouse open = house.open();
    Council of = council.in(open);
    Optional<String> successor =
        Recalls.vacant(of, office, leaver).flatMap(seat -> Recalls.successor(of, seat, standing));
    SeatRefilled event = new SeatRefilled(council.code(), office, leaver, standing, successor);
    int code = house.append(open, List.of(event), terminal, output.format());
    if (code == ExitCode.DONE) {
      terminal.err().println(successor.orElse("nobody") + " takes the seat");
    }
    return code;
  }
}
