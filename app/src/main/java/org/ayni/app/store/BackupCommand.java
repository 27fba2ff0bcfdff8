package org.ayni.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.record.Facts;
import org.ayni.decisions.house.HouseStore;
import org.ayni.store.backup.HouseBackup;
import org.ayni.store.backup.Houses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni backup HOUSE -o FILE`.
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    header = "Writes a house of councils into one file, and reads it again.",
    description = {
      "Also while others write to it. The file is a zip of the form that is published, without"
          + " personal data and without signing keys. See docs/storage.md.",
      "Exit code: 0 written and verified, 1 written, but the house does not hold, 2 bad input."
    })
public final class BackupCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      index = "0",
      paramLabel = "HOUSE",
      description = "a folder, a file ending in .db, or jdbc:postgresql:…")
  private String house = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "the file to write, such as house.zip; one that is there is replaced")
  private Path file = Path.of("");

  public BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    HouseStore store = Houses.open(house);
    boolean holds = HouseBackup.write(store, file, new VerifiedHouse(terminal));
    long bytes = Files.size(file);
    String text =
        holds
            ? "written and verified: " + file + ", " + bytes + " bytes"
            : "written, but the house does not hold (see above): " + file;
    terminal.print(
        Facts.of(text)
            .with("file", file.toString())
            .with("bytes", bytes)
            .with("valid", String.valueOf(holds)),
        output.format());
    return holds ? ExitCode.DONE : ExitCode.NEGATIVE;
  }
}
