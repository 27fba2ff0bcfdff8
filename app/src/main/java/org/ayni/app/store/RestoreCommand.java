package org.ayni.app.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.record.Facts;
import org.ayni.store.backup.HouseBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni restore FILE -o HOUSE`.
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    header = "Makes a house of councils of a backup, of whatever kind.",
    description = {
      "A folder made so is the published form, which 'ayni verify' reads. What is restored is"
          + " verified before and compared after; it appears whole or not at all.",
      "Exit code: 0 restored, 2 bad input: not a backup, one that does not hold, or something is"
          + " there."
    })
public final class RestoreCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "FILE", description = "a file of 'ayni backup'")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "HOUSE",
      required = true,
      description = "a new folder, a new file ending in .db, or jdbc:postgresql:…")
  private String house = "";

  public RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    HouseBackup.Restored restored = HouseBackup.restore(file, house, new VerifiedHouse(terminal));
    if (restored.keys() > 0) {
      terminal
          .err()
          .println(restored.keys() + " keys of appends were left out: a folder keeps none.");
    }
    terminal.print(
        Facts.of("restored and verified: " + restored.entries() + " entries")
            .with("entries", restored.entries())
            .with("keysLeftOut", restored.keys()),
        output.format());
    return ExitCode.DONE;
  }
}
