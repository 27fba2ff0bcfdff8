package org.ayni.app.council;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.event.CouncilEvent.PlansOffered;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.house.Enclosed;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Manifest;
import org.ayni.files.Problem;
import org.ayni.files.Sha256;
import org.ayni.planning.folder.PlanWriter;
import org.ayni.planning.table.GoalsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni council offer HOUSE CHOICES`: puts plans to the choice.
@Command(
    name = "offer",
    mixinStandardHelpOptions = true,
    header = "Puts plans to the choice.",
    description = {
      "CHOICES is a folder of 'ayni choices'. Its plans are kept in the house, whole, and recorded by the hash of their manifests.",
      "Exit code: 0 done, 1 the statute does not allow it, 2 bad input."
    })
final class OfferTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private HouseOptions house = new HouseOptions();

  @Mixin private CouncilOption council = new CouncilOption();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "what the offer is called")
  private String name = "";

  @Option(
      names = "--goals",
      paramLabel = "FILE",
      required = true,
      description = "the goals they answer, as ayni council goals wrote them")
  private String goals = "";

  @Parameters(index = "1", paramLabel = "CHOICES", description = "a folder of 'ayni choices'")
  private Path choices = Path.of("");

  OfferTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CouncilHouse open = house.open();
    council.in(open);
    List<Path> plans = plans();
    if (plans.isEmpty()) {
      throw new BadInputException(
          Problem.ofFile(choices.toString(), "no plan", "a folder of 'ayni choices'", ""));
    }
    String asked = GoalsFile.text(GoalsFile.read(InputFile.of(Path.of(goals))));
    Map<String, String> hashes = new TreeMap<>();
    for (Path plan : plans) {
      hashes.put(plan.getFileName().toString(), Sha256.of(plan.resolve(Manifest.FILE)));
    }
    PlansOffered event = new PlansOffered(council.code(), name, Hashes.of(asked), hashes);
    Enclosed enclosed =
        files -> {
          files.keep(asked);
          for (Path plan : plans) {
            files.keepPlan(plan);
          }
        };
    return house.append(open, List.of(event), enclosed, terminal, output.format());
  }

  private List<Path> plans() throws IOException {
    try (Stream<Path> list = Files.list(choices)) {
      return list.filter(plan -> Files.isRegularFile(plan.resolve(PlanWriter.MAIN)))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}
