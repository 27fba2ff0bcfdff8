package org.ayni.app.council;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.councils.book.Assembly;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.event.CouncilEvent.MinutesKept;
import org.ayni.councils.minutes.Minutes;
import org.ayni.decisions.house.CouncilHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni council minutes HOUSE`: the minutes of an assembly.
@Command(
    name = "minutes",
    mixinStandardHelpOptions = true,
    header = "Writes the minutes of an assembly as Markdown.",
    description = {
      "With --keep they are recorded, and their text is kept in the house.",
      "Exit code: 0 done, 1 the statute does not allow it, 2 bad input."
    })
final class MinutesTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private HouseOptions house = new HouseOptions();

  @Mixin private CouncilOption council = new CouncilOption();

  @Option(names = "--assembly", paramLabel = "NAME", required = true, description = "the assembly")
  private String assembly = "";

  @Option(names = "--language", paramLabel = "CODE", description = "en, es (default) or pt")
  private String language = "es";

  @Option(names = "--keep", description = "record them")
  private boolean keep;

  MinutesTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CouncilHouse open = house.open();
    Council of = council.in(open);
    Assembly held = HouseOptions.named("--assembly", assembly, of.assemblies());
    String text = Minutes.of(of, held, language);
    if (!keep) {
      terminal.print(text);
      return ExitCode.DONE;
    }
    MinutesKept event = new MinutesKept(council.code(), assembly, Hashes.of(text));
    return house.append(open, List.of(event), files -> files.keep(text), terminal, output.format());
  }
}
