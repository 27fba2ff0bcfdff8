package org.ayni.bench.command;

import java.util.concurrent.Callable;
import org.ayni.bench.Machine;
import org.ayni.bench.leontief.LeontiefBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// See [LeontiefBench].
@Command(
    name = "leontief",
    mixinStandardHelpOptions = true,
    description = {
      "Output, prices and the least-labour choice among techniques of many products, against what",
      "the memory of this machine allows."
    })
public final class LeontiefCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "N",
      defaultValue = "1000000",
      description = "how many products (default: a million)")
  private int products;

  @Mixin private RunsOption runs;

  @Override
  public Integer call() {
    System.out.println(Machine.description());
    new LeontiefBench(products, runs.runs, 1, System.out).run();
    return 0;
  }
}
