package org.ayni.app.federation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.record.Facts;
import org.ayni.federation.treaty.Treaty;
import org.ayni.federation.treaty.TreatyFile;
import org.ayni.files.InputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `ayni federate treaty NODE FILE`: records a treaty.
@Command(
    name = "treaty",
    mixinStandardHelpOptions = true,
    header = "Records a treaty, for the others to accept.",
    description = {"Exit code: 0 done, 2 bad input."})
final class TreatyTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "NODE", description = "the node's folder")
  private Path folder = Path.of("");

  @Parameters(index = "1", paramLabel = "FILE", description = "the treaty, a JSON file")
  private Path file = Path.of("");

  TreatyTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Treaty treaty = TreatyFile.read(InputFile.of(file));
    String id = MemberHome.steps(folder).write(treaty);
    terminal.print(
        Facts.of(
                "The treaty '"
                    + treaty.name()
                    + "' of "
                    + treaty.codes()
                    + " is in the record: "
                    + id
                    + "\nNext: 'ayni federate join "
                    + folder
                    + "', and export it to the others.")
            .with("treaty", id)
            .with("members", treaty.codes()),
        output.format());
    return ExitCode.DONE;
  }
}
