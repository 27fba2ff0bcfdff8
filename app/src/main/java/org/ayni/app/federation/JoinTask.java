package org.ayni.app.federation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.record.Facts;
import org.ayni.federation.offer.Alone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `ayni federate join NODE`: plans alone and accepts the treaty.
@Command(
    name = "join",
    mixinStandardHelpOptions = true,
    header = "Plans alone, which is what one can fall back on, and accepts the treaty.",
    description = {"Done twice it changes nothing. Exit code: 0 done, 2 bad input."})
final class JoinTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "NODE", description = "the node's folder")
  private Path folder = Path.of("");

  @Mixin private TreatyOption treaty = new TreatyOption();

  JoinTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Alone alone = MemberHome.steps(folder).of(treaty.id()).join();
    terminal.print(
        Facts.of(
                "Accepted. Alone: welfare "
                    + alone.welfare()
                    + ", and no plan of its own exceeds "
                    + alone.bound()
                    + ".\nNext: 'ayni federate export "
                    + folder
                    + " -o FILE', for the others.")
            .with("welfare", alone.welfare())
            .with("bound", alone.bound()),
        output.format());
    return ExitCode.DONE;
  }
}
