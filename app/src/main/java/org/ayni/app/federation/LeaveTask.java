package org.ayni.app.federation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.record.Facts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni federate leave NODE --reason TEXT`: leaves.
@Command(
    name = "leave",
    mixinStandardHelpOptions = true,
    header = "Leaves the federation.",
    description = {
      "What was said stays said. What everybody gains or loses by it: 'ayni federate status"
          + " --without'. Exit code: 0 done, 2 bad input."
    })
final class LeaveTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "NODE", description = "the node's folder")
  private Path folder = Path.of("");

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "for the others")
  private String reason = "";

  LeaveTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    MemberHome.steps(folder).leave(reason);
    terminal.print(
        Facts.of("Left. Export the record, so that the others know.").with("left", true),
        output.format());
    return ExitCode.DONE;
  }
}
