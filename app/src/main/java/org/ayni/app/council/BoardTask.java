package org.ayni.app.council;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.delivery.DeliveryAnswer;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.councils.book.Council;
import org.ayni.decisions.delivery.Board;
import org.ayni.decisions.house.CouncilBoard;
import org.ayni.decisions.house.CouncilHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni council board HOUSE`: what was promised and what became of it.
@Command(
    name = "board",
    mixinStandardHelpOptions = true,
    header = "Tells what was promised and what became of it.",
    description = {"Exit code: 0 nothing is late or short, 1 something is, 2 bad input."})
final class BoardTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private HouseOptions house = new HouseOptions();

  @Mixin private CouncilOption council = new CouncilOption();

  @Option(names = "--today", paramLabel = "DAY", required = true, description = "as of which day")
  private String today = "";

  BoardTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CouncilHouse open = house.open();
    Council of = council.in(open);
    Board board = CouncilBoard.of(of, HouseOptions.day("--today", today));
    terminal.print(new DeliveryAnswer(board), output.format());
    return board.missed().isEmpty() ? ExitCode.DONE : ExitCode.NEGATIVE;
  }
}
