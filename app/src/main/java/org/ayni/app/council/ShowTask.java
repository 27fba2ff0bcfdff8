package org.ayni.app.council;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.decisions.house.CouncilHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni council show HOUSE`: where the councils stand.
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    header = "Tells where the councils stand.",
    description = {"Exit code: 0 done, 2 bad input."})
final class ShowTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private HouseOptions house = new HouseOptions();

  @Option(names = "--council", paramLabel = "CODE", description = "one council (default: all)")
  private String council = "";

  @Option(names = "--day", paramLabel = "DAY", description = "as of which day (default: today)")
  private String day = "";

  ShowTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CouncilHouse open = house.open();
    if (!council.isEmpty()) {
      CouncilOption.in(open, council);
    }
    LocalDate when =
        day.isEmpty() ? LocalDate.now(ZoneId.systemDefault()) : HouseOptions.day("--day", day);
    terminal.print(new CouncilsAnswer(open.book(), council, when), output.format());
    return ExitCode.DONE;
  }
}
