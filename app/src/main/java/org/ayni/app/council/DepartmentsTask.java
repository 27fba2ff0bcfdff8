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
import org.ayni.councils.tree.Municipality;
import org.ayni.councils.tree.Territory;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni council departments HOUSE`: Colombia, its departments and their municipalities as a tree
/// of councils.
@Command(
    name = "departments",
    mixinStandardHelpOptions = true,
    header = "Founds councils of Colombia, its 33 departments and their municipalities.",
    description = {
      "Codes and names are those of the DIVIPOLA (DANE, June 2026): co at the top, co-05 to co-99"
          + " below it. With --municipalities also co-05001 and so on: those of all departments"
          + " (1,122), or of the departments that are named.",
      "Exit code: 0 done, 1 it cannot be, 2 bad input."
    })
final class DepartmentsTask implements Callable<Integer> {

  private static final String ALL = "all";

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private HouseOptions house = new HouseOptions();

  @Option(
      names = "--statute",
      paramLabel = "NAME",
      defaultValue = "municipio",
      description = "statute of all of them (default: ${DEFAULT-VALUE})")
  private String statute = "municipio";

  @Option(
      names = "--municipalities",
      paramLabel = "CODE",
      split = ",",
      arity = "0..1",
      fallbackValue = ALL,
      description = "also the municipalities, of these departments (default: of all)")
  private List<String> municipalities = List.of();

  DepartmentsTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<String> below = departments();
    CouncilHouse open = house.open();
    Statute rules = ReadyStatutes.open(statute);
    List<CouncilEvent> events = new ArrayList<>();
    for (Territory territory : Colombia.territories()) {
      boolean top = territory.above().isEmpty();
      events.add(founded(territory, top ? "country" : "department", rules));
    }
    for (Municipality municipality : Colombia.municipalities()) {
      if (below.contains(municipality.territory().above())) {
        events.add(founded(municipality.territory(), municipality.kind(), rules));
      }
    }
    return house.append(open, events, terminal, output.format());
  }

  /// Codes of the departments of which the municipalities are founded.
  private List<String> departments() {
    List<String> known =
        Colombia.territories().stream()
            .filter(territory -> !territory.above().isEmpty())
            .map(Territory::code)
            .toList();
    if (municipalities.contains(ALL)) {
      return known;
    }
    List<Problem> unknown =
        municipalities.stream()
            .filter(code -> !known.contains(code))
            .map(code ->
                Problem.ofFile(
                    "",
                    "--municipalities " + code,
                    "codes of departments, such as 05 or 91",
                    "There are " + String.join(", ", known) + "."))
            .toList();
    if (!unknown.isEmpty()) {
      throw new BadInputException(unknown);
    }
    return municipalities;
  }

  private static CouncilFounded founded(Territory territory, String kind, Statute rules) {
    return new CouncilFounded(
        council(territory.code()),
        territory.name(),
        kind,
        Optional.of(territory.above())
            .filter(above -> !above.isEmpty())
            .map(DepartmentsTask::council),
        Optional.of(territory.code()),
        "America/Bogota",
        rules);
  }

  private static String council(String territory) {
    return territory.equals(Colombia.COUNTRY) ? territory : Colombia.COUNTRY + "-" + territory;
  }
}
