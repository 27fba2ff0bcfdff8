package org.ayni.app.federation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.record.Facts;
import org.ayni.federation.node.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `ayni federate keep NODE [--record ADDRESS]`: keeps the node's record elsewhere.
@Command(
    name = "keep",
    mixinStandardHelpOptions = true,
    header = "Keeps the node's record in a database from now on, or in a folder again.",
    description = {
      "The record is verified, copied to a new place and verified there; what was in the node's"
          + " folder is removed, a database is left as it is. Stop the served node first. Exit code:"
          + " 0 done, 2 bad input, or a record that does not hold."
    })
final class KeepTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "NODE", description = "the node's folder")
  private Path folder = Path.of("");

  @Mixin private RecordOption record = new RecordOption();

  KeepTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Optional<String> address = record.address();
    Node node = Node.open(folder).keepRecordAt(address);
    terminal.print(
        Facts.of("The record is kept in " + node.recordName() + ".")
            .with("node", folder.toString())
            .with("record", node.recordName()),
        output.format());
    return ExitCode.DONE;
  }
}
