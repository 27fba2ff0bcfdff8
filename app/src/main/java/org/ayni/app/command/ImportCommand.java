package org.ayni.app.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import org.ayni.formats.EconomyWriter;
import org.ayni.formats.imports.ImportFormat;
import org.ayni.formats.imports.TableImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni import FORMAT PATH -o ECONOMY`: a published table becomes the folder of an economy.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Makes an economy of a published table, as it was downloaded: a file, a folder, a zip archive.",
      "Formats: oecd-icio, wiod-2013, wiod-2016, exiobase-3, figaro."
    })
public final class ImportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FORMAT", description = "whose table it is")
  private String format = "";

  @Parameters(index = "1", paramLabel = "PATH", description = "what was downloaded")
  private Path path = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "ECONOMY",
      required = true,
      description = "the folder to write")
  private Path target = Path.of("");

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "of the table; otherwise the one in the name of the file")
  private @Nullable Integer year;

  public ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ImportFormat found = TableImport.format(format);
    Economy economy = TableImport.read(found, path, Optional.ofNullable(year));
    EconomyWriter.write(economy, target);
    terminal
        .err()
        .println(
            economy.table().size()
                + " industries written to "
                + target
                + "; then: ayni check "
                + target);
    return ExitCode.DONE;
  }
}
