package org.ayni.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.files.InputFile;
import org.ayni.formats.BodsFile;
import org.ayni.formats.CompanyValues;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni ownership FILE`.
@Command(
    name = "ownership",
    mixinStandardHelpOptions = true,
    description = {
      "Who stands behind companies that others own: what belongs to whom through all chains and"
          + " cross-holdings, and whom each controls by a majority of votes.",
      "FILE is JSON of the Beneficial Ownership Data Standard (0.2 to 0.4)."
    })
public final class OwnershipCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--values",
      paramLabel = "FILE",
      description =
          "CSV with columns company, value and, if wanted, industry; without it each company counts 1")
  private @Nullable Path values;

  @Option(
      names = "--home",
      paramLabel = "CODE",
      defaultValue = "",
      description = "jurisdiction whose owners are domestic, such as CO")
  private String home = "";

  @Parameters(paramLabel = "FILE", description = "ownership, as JSON")
  private Path file = Path.of("");

  public OwnershipCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    BodsFile.Reading reading = BodsFile.read(InputFile.of(file));
    CompanyValues worth =
        values == null
            ? CompanyValues.ones(reading.ownership())
            : CompanyValues.read(InputFile.of(values), reading.ownership());
    terminal.print(
        OwnershipAnswer.of(reading.ownership(), worth, home, reading.notes()), output.format());
    return ExitCode.DONE;
  }
}
