package org.ayni.app.federation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.record.Facts;
import org.ayni.federation.node.Steps;
import org.ayni.federation.treaty.TreatyFile;
import org.ayni.files.InputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `ayni federate move NODE FILE`: moves that another treaty follows.
@Command(
    name = "move",
    mixinStandardHelpOptions = true,
    header = "Moves that another treaty follows the one in force, and votes yes.",
    description = {
      "A member more, one less, other terms: the new treaty says it all, and the one in force says"
          + " how many votes that needs. Exit code: 0 done, 2 bad input."
    })
final class MoveTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "NODE", description = "the node's folder")
  private Path folder = Path.of("");

  @Parameters(index = "1", paramLabel = "FILE", description = "the new treaty, a JSON file")
  private Path file = Path.of("");

  MoveTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Steps steps = MemberHome.steps(folder);
    String id = steps.move(TreatyFile.read(InputFile.of(file)));
    steps.witnessDecisions();
    terminal.print(
        Facts.of(
                "Moved: "
                    + id
                    + "\nThe others vote: ayni federate vote NODE "
                    + id.substring(0, Math.min(12, id.length()))
                    + " --yes")
            .with("treaty", id),
        output.format());
    return ExitCode.DONE;
  }
}
