package org.ayni.app.council;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.record.Facts;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.store.people.People;
import org.ayni.store.people.PeopleFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni council people HOUSE -o FILE`: personal data, backed up apart.
@Command(
    name = "people",
    mixinStandardHelpOptions = true,
    header = "Backs up personal data into a file of its own, or takes it over from one.",
    description = {
      "The file is not encrypted; only its owner may read it. Keep it apart from the backup of the"
          + " house, and delete it when somebody in it is to be forgotten.",
      "Exit code: 0 done, 2 bad input, nothing was changed."
    })
final class PeopleTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private PeopleOptions house = new PeopleOptions();

  @ArgGroup(multiplicity = "1")
  private Direction direction = new Direction();

  /// One of the two.
  static final class Direction {
    @Option(
        names = {"-o", "--output"},
        paramLabel = "FILE",
        description = "write everybody into a new file")
    private @Nullable Path to;

    @Option(names = "--from", paramLabel = "FILE", description = "take over everybody of a file")
    private @Nullable Path from;
  }

  PeopleTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    People people = house.open();
    Path to = direction.to;
    Path from = direction.from;
    if (to != null) {
      tell("Written", PeopleFile.write(people, to), to);
    } else if (from != null) {
      if (!Files.isRegularFile(from)) {
        throw new BadInputException(
            Problem.ofFile(from.toString(), "no such file", "one of 'ayni council people'", ""));
      }
      tell("Taken over", PeopleFile.read(from, people), from);
    }
    return ExitCode.DONE;
  }

  private void tell(String what, int number, Path file) {
    terminal.print(
        Facts.of(what + ": " + number + " people, " + file)
            .with("people", number)
            .with("file", file.toString()),
        output.format());
  }
}
