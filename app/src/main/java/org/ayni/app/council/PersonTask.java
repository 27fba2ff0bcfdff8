package org.ayni.app.council;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.record.Facts;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.store.people.People;
import org.ayni.store.people.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni council person HOUSE CODE`: who a member is, beside the record.
@Command(
    name = "person",
    mixinStandardHelpOptions = true,
    header = "Tells or keeps who a member is, beside the record.",
    description = {
      "With --name: keeps it, and what was kept before is replaced. It lies beside the house, never"
          + " in the record; 'ayni council forget' erases it.",
      "Exit code: 0 done, 2 bad input."
    })
final class PersonTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private PeopleOptions house = new PeopleOptions();

  @Parameters(index = "1", paramLabel = "CODE", description = "code of the member")
  private String code = "";

  @Option(names = "--name", paramLabel = "TEXT", description = "as people say it")
  private String name = "";

  @Option(names = "--contact", paramLabel = "TEXT", description = "telephone, address")
  private String contact = "";

  PersonTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    People people = house.open();
    if (name.isBlank() && !contact.isBlank()) {
      throw new BadInputException(
          Problem.ofFile("", "--contact without --name", "both, or --name alone", ""));
    }
    if (!name.isBlank()) {
      people.keep(new Person(code, name, contact));
    }
    Optional<Person> person = people.person(code);
    if (person.isEmpty()) {
      throw new BadInputException(
          Problem.ofFile("", "'" + code + "'", "somebody who is kept here", "Keep one: --name."));
    }
    terminal.print(
        Facts.of(code + ": " + person.get().name() + ", " + person.get().contact())
            .with("code", code)
            .with("name", person.get().name())
            .with("contact", person.get().contact()),
        output.format());
    return ExitCode.DONE;
  }
}
