package org.ayni.bench.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.bench.Machine;
import org.ayni.bench.analysis.AnalysisBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// See [AnalysisBench].
@Command(
    name = "analysis",
    mixinStandardHelpOptions = true,
    description = {
      "Multipliers and consumption-based accounts of tables of regions, and the same by the dense",
      "inverse."
    })
public final class AnalysisCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "REGIONS:SECTORS:SATELLITES",
      description = {
        "shapes of tables (default: 41:35:3, as large as the World Input-Output Database, and",
        "49:200:7, as large as EXIOBASE)"
      })
  private List<String> shapes = List.of("41:35:3", "49:200:7");

  @Option(names = "--no-peer", description = "without the dense inverse, which takes minutes")
  private boolean noPeer;

  @Mixin private RunsOption runs;

  @Override
  public Integer call() {
    System.out.println(Machine.description());
    AnalysisBench bench = new AnalysisBench(runs.runs, !noPeer, System.out);
    shapes.forEach(shape -> bench.run(shape, 1));
    return 0;
  }
}
