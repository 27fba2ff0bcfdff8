package org.ayni.app.command;

import java.nio.file.Path;
import org.ayni.app.output.OutputFormat;
import org.ayni.app.output.OutputOptions;
import org.ayni.economy.Concordance;
import org.ayni.economy.Economy;
import org.ayni.economy.Industry;
import org.ayni.files.InputFile;
import org.ayni.formats.ConcordanceFile;
import org.ayni.formats.Economies;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What every method of `analyse` takes.
final class AnalysisOptions {

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      defaultValue = "en",
      description = "language of names, such as en (default), es, pt; English where one is missing")
  private String language = "en";

  @Option(
      names = "--aggregate",
      paramLabel = "FILE",
      defaultValue = "",
      description =
          "analyse groups of industries: CSV with columns industry, group and, where one is divided,"
              + " share")
  private String aggregate = "";

  @Parameters(paramLabel = "ECONOMY", description = "name of an economy, or its folder")
  private String economy = "";

  Economy open() {
    return open(economy);
  }

  /// Another economy, aggregated like the one asked for.
  Economy open(String nameOrFolder) {
    Economy found = Economies.open(nameOrFolder);
    return aggregate.isEmpty() ? found : aggregated(found);
  }

  private Economy aggregated(Economy found) {
    Concordance concordance =
        ConcordanceFile.read(
            InputFile.of(Path.of(aggregate)),
            found.table().industries().stream().map(Industry::code).toList());
    return concordance.aggregate(found);
  }

  OutputFormat format() {
    return output.format();
  }

  String language() {
    return language;
  }
}
