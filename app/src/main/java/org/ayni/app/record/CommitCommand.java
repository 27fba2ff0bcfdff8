package org.ayni.app.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.files.WholeFile;
import org.ayni.record.entry.Commitment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni record commit DATA --openings FOLDER`: what stands in the record for somebody.
@Command(
    name = "commit",
    mixinStandardHelpOptions = true,
    header = "Makes a commitment to personal data.",
    description = {
      "Prints a commitment to personal data, to be put into an entry in place of the data. Salt",
      "and data go into a file outside the record; when that is erased, the record still verifies",
      "and nothing can be told from it any more."
    })
final class CommitCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "DATA",
      description = "a file with any JSON value, or - for standard input")
  private String data = "";

  @Option(
      names = "--openings",
      paramLabel = "FOLDER",
      required = true,
      description = "where salt and data are kept, a file each; not inside the record")
  private Path openings = Path.of("");

  CommitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Commitment.Opening opening = Commitment.Opening.of(Bodies.value(data), new SecureRandom());
    Commitment commitment = opening.commitment();
    Files.createDirectories(openings);
    Path file = openings.resolve(commitment.hash().hex() + ".json");
    WholeFile.write(file, opening.text());
    terminal.print(
        Facts.of(commitment.toString())
            .with("commitment", commitment.toString())
            .with("file", file.toString()),
        output.format());
    return ExitCode.DONE;
  }
}
