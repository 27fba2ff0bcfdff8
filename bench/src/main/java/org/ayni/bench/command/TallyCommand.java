package org.ayni.bench.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.bench.Machine;
import org.ayni.bench.council.TallyBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// See [TallyBench].
@Command(
    name = "tally",
    mixinStandardHelpOptions = true,
    description = "Many ballots counted by rules that take long.")
public final class TallyCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "projects in Pabulib's form, counted by equal shares too")
  private Optional<Path> file = Optional.empty();

  @Mixin private RunsOption runs;

  @Override
  public Integer call() {
    System.out.println(Machine.description());
    new TallyBench(runs.runs, 1, file, System.out).run();
    return 0;
  }
}
