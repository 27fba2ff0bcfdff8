package org.ayni.app.council;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.councils.event.CouncilEvent.CouncilFounded;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.statutes.ReadyStatutes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni council found HOUSE CODE`: founds a council.
@Command(
    name = "found",
    mixinStandardHelpOptions = true,
    header = "Founds a council with a statute.",
    description = {"Exit code: 0 done, 1 it cannot be, 2 bad input."})
final class FoundTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private HouseOptions house = new HouseOptions();

  @Parameters(index = "1", paramLabel = "CODE", description = "letters, digits, '.', '_', '-'")
  private String code = "";

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      required = true,
      description = "what people call it")
  private String name = "";

  @Option(
      names = "--statute",
      paramLabel = "NAME",
      required = true,
      description = "a ready statute (ayni council statutes), or a file")
  private String statute = "";

  @Option(
      names = "--kind",
      paramLabel = "WORD",
      required = true,
      description = "such as junta, workplace, municipality")
  private String kind = "";

  @Option(names = "--parent", paramLabel = "CODE", description = "the council above")
  private String parent = "";

  @Option(
      names = "--territory",
      paramLabel = "CODE",
      description = "official code, such as DIVIPOLA 05001")
  private String territory = "";

  @Option(names = "--zone", paramLabel = "ZONE", description = "time zone (default America/Bogota)")
  private String zone = "America/Bogota";

  FoundTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CouncilHouse open = house.open();
    CouncilFounded event =
        new CouncilFounded(
            code,
            name,
            kind,
            Optional.of(parent).filter(text -> !text.isEmpty()),
            Optional.of(territory).filter(text -> !text.isEmpty()),
            zone,
            ReadyStatutes.open(statute));
    return house.append(open, List.of(event), terminal, output.format());
  }
}
