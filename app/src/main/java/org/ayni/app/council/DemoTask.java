package org.ayni.app.council;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.plan.SolverOptions;
import org.ayni.decisions.choice.TablePlans;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.house.FolderHouse;
import org.ayni.economy.Economy;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.formats.Economies;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.solve.Planner;
import org.ayni.record.canonical.Value;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.Kinds;
import org.ayni.record.note.KeyFile;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;
import org.ayni.record.storage.FolderRecord;
import org.ayni.record.storage.RealDisk;
import org.ayni.record.storage.SignerMemory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni council demo HOUSE`: a whole year of invented councils.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    header = "Plays a whole year of invented councils through, in a new house.",
    description = {
      "Three juntas, their association, two workplaces, a municipality: elections, an instruction, a"
          + " delegate who votes against it, recall, priorities, projects, a plan that is chosen,"
          + " promises, a quarter of reports with a failure. Nobody is meant.",
      "Exit code: 0 done, 2 bad input."
    })
public final class DemoTask implements Callable<Integer> {

  private static final double GAP = 1e-6;

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "HOUSE", description = "a new folder")
  private Path folder = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "the record's key, role log (default: one made for this, kept nowhere)")
  private Path key = Path.of("");

  DemoTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (Files.exists(folder)) {
      throw new BadInputException(
          Problem.ofFile(folder.toString(), "something is there", "a new folder", ""));
    }
    CouncilHouse house = key.toString().isEmpty() ? year(folder) : make(folder, KeyFile.read(key));
    terminal.print(new CouncilsAnswer(house.book(), "", DemoYear.LAST_DAY), output.format());
    terminal
        .err()
        .println(house.entries() + " entries in " + folder + "; try: ayni verify " + folder);
    return ExitCode.DONE;
  }

  /// The year in a new folder, signed at its end with a key that is kept nowhere.
  public static CouncilHouse year(Path folder) throws IOException {
    SigningKey signing = SigningKey.generate("aguaclara.example/acta", KeyRole.LOG);
    CouncilHouse house = make(folder, signing);
    Path memory = Files.createTempDirectory("ayni-demo-signed");
    try {
      new FolderRecord(folder.resolve(FolderHouse.RECORD))
          .sign(record ->
              record.checkpoint(
                  signing, new SignerMemory(memory, new RealDisk()), house.book().last()));
    } finally {
      delete(memory);
    }
    return house;
  }

  /// The year in a new folder.
  static CouncilHouse make(Path folder, SigningKey signing) throws IOException {
    Value.Fields body =
        Value.Fields.none()
            .with("format", Kinds.FORMAT)
            .with("key", signing.verifier().toString())
            .with("witnesses", Value.Items.ofTexts(List.of()))
            .with("threshold", 0);
    Entry opening = new Entry(Kinds.OPENED, 1, Instant.parse("2026-01-01T12:00:00Z"), body);
    CouncilHouse house = CouncilHouse.create(folder, opening);
    Path plans = Files.createTempDirectory("ayni-demo-plans");
    try {
      Economy economy = Economies.open("colombia-2019");
      Planner planner = new Planner(SolverOptions.automatic(GAP), GAP);
      DemoYear.play(
          house, economy, new TablePlans(economy, "", planner, RunControl.unlimited()), plans);
    } finally {
      delete(plans);
    }
    return house;
  }

  /// Deletes a folder with all that is in it.
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
