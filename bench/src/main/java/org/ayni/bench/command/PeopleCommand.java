package org.ayni.bench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.ayni.bench.Machine;
import org.ayni.bench.council.Scratch;
import org.ayni.bench.people.PeopleBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// See [PeopleBench].
@Command(
    name = "people",
    mixinStandardHelpOptions = true,
    description = {
      "Many people vote and read at once in a server of its own, while plans are computed: how long",
      "answers take, and whether every vote that was acknowledged is in the record. Exit code 1 when",
      "one is not, or a click failed."
    })
public final class PeopleCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "how long they go on (default: ${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--people",
      paramLabel = "N",
      defaultValue = "300",
      description = "how many (default: ${DEFAULT-VALUE})")
  private int people;

  @Option(
      names = "--pause",
      paramLabel = "SECONDS",
      defaultValue = "5",
      description = {
        "before each click, on average; each pause is between none and twice as long",
        "(default: ${DEFAULT-VALUE})"
      })
  private double pause;

  @Option(names = "--no-planner", description = "compute no plans meanwhile")
  private boolean noPlanner;

  @Mixin private DiskOption disk;

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    if (!(seconds >= 1 && people >= 1 && people <= 5_000 && pause >= 0 && pause <= 3_600)) {
      throw new IllegalArgumentException(
          seconds
              + " seconds, "
              + people
              + " people, a pause of "
              + pause
              + " s; expected 1 second or more, 1 to 5000 people, a pause of 0 to 3600 s");
    }
    System.out.println(Machine.description());
    try (Scratch scratch = Scratch.in(disk.disk)) {
      boolean whole =
          new PeopleBench(
                  people,
                  Duration.ofSeconds(seconds),
                  Duration.ofMillis(Math.round(1e3 * pause)),
                  Files.createDirectory(scratch.resolve("house")),
                  System.out)
              .run(!noPlanner);
      return whole ? 0 : 1;
    }
  }
}
