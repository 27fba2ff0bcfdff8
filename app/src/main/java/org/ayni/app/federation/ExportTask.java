package org.ayni.app.federation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.record.Facts;
import org.ayni.federation.node.Exchange;
import org.ayni.federation.node.Node;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni federate export NODE -o FILE`: writes what the others are to know.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    header = "Signs the node's record and writes it to one file, for a stick.",
    description = {
      "Besides the record it holds the node's cosignatures for the others, and nothing private."
          + " Exit code: 0 done, 2 bad input."
    })
final class ExportTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "NODE", description = "the node's folder")
  private Path folder = Path.of("");

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "such as valle.ayni")
  private Path target = Path.of("");

  @Option(
      names = "--after",
      paramLabel = "N",
      description = "leave out the first N entries, which all who get the file have already")
  private long after;

  ExportTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Node node = Node.open(folder);
    if (!(after >= 0 && after <= node.size())) {
      throw new BadInputException(
          Problem.ofFile("", "--after " + after, "entries from 0 to " + node.size(), ""));
    }
    long entries = Exchange.write(node, target, Instant.now(), after);
    terminal.print(
        Facts.of(entries + " entries, signed, in " + target)
            .with("entries", entries)
            .with("file", target.toString()),
        output.format());
    return ExitCode.DONE;
  }
}
