package org.ayni.bench.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.ayni.bench.Machine;
import org.ayni.bench.imports.ImportBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// See [ImportBench].
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "A table of many industries read from CSV.")
public final class ImportCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "N",
      defaultValue = "1435",
      description = "how many industries (default: 1435, as WIOD has)")
  private int industries;

  @Mixin private RunsOption runs;

  @Override
  public Integer call() throws IOException {
    System.out.println(Machine.description());
    new ImportBench(industries, runs.runs, System.out).run();
    return 0;
  }
}
