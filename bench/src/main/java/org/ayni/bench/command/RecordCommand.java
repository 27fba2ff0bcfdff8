package org.ayni.bench.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.ayni.bench.Machine;
import org.ayni.bench.council.RecordBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// See [RecordBench].
@Command(
    name = "record",
    mixinStandardHelpOptions = true,
    description = "A record of many entries rebuilt and checked.")
public final class RecordCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "N",
      defaultValue = "1000000",
      description = "how many entries (default: a million)")
  private int entries;

  @Mixin private RunsOption runs;
  @Mixin private DiskOption disk;

  @Override
  public Integer call() throws IOException {
    System.out.println(Machine.description());
    new RecordBench(entries, runs.runs, disk.disk, System.out).run();
    return 0;
  }
}
