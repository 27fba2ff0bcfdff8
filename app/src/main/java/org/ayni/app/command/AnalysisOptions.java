package org.ayni.app.command;

import org.ayni.app.output.OutputFormat;
import org.ayni.app.output.OutputOptions;
import org.ayni.economy.Economy;
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

  @Parameters(paramLabel = "ECONOMY", description = "name of an economy, or its folder")
  private String economy = "";

  Economy open() {
    return Economies.open(economy);
  }

  OutputFormat format() {
    return output.format();
  }

  String language() {
    return language;
  }
}
