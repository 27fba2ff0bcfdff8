package org.ayni.app.council;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Closing;
import org.ayni.councils.book.Council;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.decisions.house.CouncilHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni council close HOUSE`: ends and counts a ballot.
@Command(
    name = "close",
    mixinStandardHelpOptions = true,
    header = "Ends a ballot: counts it and records the result.",
    description = {
      "The seed is the text whose hash was told when the ballot was opened.",
      "Exit code: 0 closed, 1 the statute does not allow it yet, 2 bad input."
    })
final class CloseTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private HouseOptions house = new HouseOptions();

  @Mixin private CouncilOption council = new CouncilOption();

  @Option(names = "--ballot", paramLabel = "NAME", required = true, description = "the ballot")
  private String ballot = "";

  @Option(
      names = "--seed",
      paramLabel = "TEXT",
      required = true,
      description = "the seed that breaks ties")
  private String seed = "";

  CloseTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CouncilHouse open = house.open();
    Council of = council.in(open);
    Ballot counted = HouseOptions.named("--ballot", ballot, of.ballots());
    Closing.Result result = Closing.result(of, counted, seed);
    BallotClosed event =
        new BallotClosed(council.code(), ballot, seed, result.outcome(), result.passed());
    return house.append(
        open,
        List.of(event),
        terminal,
        output.format(),
        recorded -> new ClosedAnswer(recorded, counted.opened(), event));
  }
}
