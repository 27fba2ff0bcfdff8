package org.ayni.app.council;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.CouncilFounded;
import org.ayni.councils.statute.Statute;
import org.ayni.councils.tree.Colombia;
import org.ayni.councils.tree.Territory;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.statutes.ReadyStatutes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni council departments HOUSE`: Colombia and its departments as a tree of councils.
@Command(
    name = "departments",
    mixinStandardHelpOptions = true,
    header = "Founds a council for Colombia and each of its 33 departments.",
    description = {
      "Codes and names are those of the DIVIPOLA: co at the top, co-05 to co-99 below it. Councils of"
          + " municipalities are founded below those ('ayni council found … --parent co-05"
          + " --territory 05001').",
      "Exit code: 0 done, 1 it cannot be, 2 bad input."
    })
final class DepartmentsTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private HouseOptions house = new HouseOptions();

  @Option(
      names = "--statute",
      paramLabel = "NAME",
      defaultValue = "municipio",
      description = "statute of all of them (default: ${DEFAULT-VALUE})")
  private String statute = "municipio";

  DepartmentsTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CouncilHouse open = house.open();
    Statute rules = ReadyStatutes.open(statute);
    List<CouncilEvent> events = new ArrayList<>();
    for (Territory territory : Colombia.territories()) {
      boolean top = territory.above().isEmpty();
      events.add(
          new CouncilFounded(
              top ? territory.code() : Colombia.COUNTRY + "-" + territory.code(),
              territory.name(),
              top ? "country" : "department",
              top ? Optional.empty() : Optional.of(Colombia.COUNTRY),
              Optional.of(territory.code()),
              "America/Bogota",
              rules));
    }
    return house.append(open, events, terminal, output.format());
  }
}
