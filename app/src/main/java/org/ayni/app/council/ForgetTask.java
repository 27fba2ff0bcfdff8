package org.ayni.app.council;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.record.Facts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `ayni council forget HOUSE CODE`: erases what is kept about somebody.
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    header = "Erases everything that is kept about a member beside the record.",
    description = {
      "Name, contact, and what opens commitments about them: after that nobody can tell who a"
          + " commitment in the record is about. The code and the votes under it stay in the record,"
          + " which still verifies. Delete backups of personal data too, and on a server what its own"
          + " log and backups keep.",
      "Exit code: 0 erased, 1 there was nothing, 2 bad input."
    })
final class ForgetTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private PeopleOptions house = new PeopleOptions();

  @Parameters(index = "1", paramLabel = "CODE", description = "code of the member")
  private String code = "";

  ForgetTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    boolean erased = house.open().erase(code);
    terminal.print(
        Facts.of(erased ? "Erased: " + code : "Nothing was kept about " + code)
            .with("code", code)
            .with("erased", String.valueOf(erased)),
        output.format());
    return erased ? ExitCode.DONE : ExitCode.NEGATIVE;
  }
}
