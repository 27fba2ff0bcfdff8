package org.ayni.app.output;

import picocli.CommandLine.Option;

/// The options every subcommand has.
public final class OutputOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = OutputFormat.Converter.class,
      defaultValue = "text",
      description = "text (default), csv or json")
  private OutputFormat format = OutputFormat.TEXT;

  public OutputFormat format() {
    return format;
  }
}
