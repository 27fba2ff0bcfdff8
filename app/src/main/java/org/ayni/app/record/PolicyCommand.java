package org.ayni.app.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.record.checkpoint.TrustPolicy;
import org.ayni.record.note.VerifierKey;
import org.ayni.record.storage.RecordFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `ayni record policy RECORD`: the keys that count, to keep apart from the record.
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    header = "Prints the keys that count, to keep apart.",
    description = {
      "Prints the keys that count and how many must cosign, as a file to keep: whoever has it can",
      "check receipts, and notices when the record is replaced whole ('ayni verify --policy').",
      "Take it from somebody you trust, or compare the keys with what the council has announced."
    })
final class PolicyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "RECORD", description = "the record's folder")
  private Path record = Path.of("");

  PolicyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RecordFolder folder = RecordFolder.open(record);
    TrustPolicy policy = folder.trust().next(folder.checkpoints());
    terminal.print(
        Facts.of(policy.text())
            .with("logs", policy.logs().stream().map(VerifierKey::toString).toList())
            .with("witnesses", policy.witnesses().stream().map(VerifierKey::toString).toList())
            .with("threshold", policy.threshold()),
        output.format());
    return ExitCode.DONE;
  }
}
