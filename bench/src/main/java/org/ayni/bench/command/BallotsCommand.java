package org.ayni.bench.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.ayni.bench.Machine;
import org.ayni.bench.council.BallotBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// See [BallotBench].
@Command(
    name = "ballots",
    mixinStandardHelpOptions = true,
    description = {
      "Votes a second that a house acknowledges on the disk, by senders at once, against a plain",
      "loop."
    })
public final class BallotsCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "SECONDS",
      defaultValue = "5",
      description = "how long each is measured (default: 5)")
  private int seconds;

  @Mixin private DiskOption disk;

  @Override
  public Integer call() throws IOException, InterruptedException {
    System.out.println(Machine.description());
    new BallotBench(seconds, disk.disk, System.out).run();
    return 0;
  }
}
