package org.ayni.app.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.record.checkpoint.Checkpoint;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.note.SigningKey;
import org.ayni.record.storage.SignerMemory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni record checkpoint RECORD --key FILE`: signs the record as it stands.
@Command(
    name = "checkpoint",
    mixinStandardHelpOptions = true,
    header = "Signs the record as it stands.",
    description = {
      "Signs the record as it stands: its size and the one hash that all entries come to. Refuses",
      "when the key has signed something else before, such as when this is an old copy."
    })
final class CheckpointCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "RECORD",
      description = "the record's folder, or the database of its house (….db, jdbc:postgresql:…)")
  private String record = "";

  @Option(names = "--key", paramLabel = "FILE", required = true, description = "the record's key")
  private Path key = Path.of("");

  @Option(
      names = "--memory",
      paramLabel = "FOLDER",
      description = "where is kept what the key signed last (default: KEY.memory)")
  private @Nullable Path memory;

  CheckpointCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SigningKey signing = KeyOptions.key(key);
    KeptRecord kept = new KeptRecord(record);
    SignerMemory remembered = KeyOptions.memory(key, memory);
    Instant now = Instant.now();
    SignedCheckpoint signed = kept.sign(writer -> writer.checkpoint(signing, remembered, now));
    Checkpoint checkpoint = signed.checkpoint();
    String file = kept.place(checkpoint.size());
    terminal.print(
        Facts.of("Signed: " + checkpoint.size() + " entries, in " + file + "\n" + checkpoint.text())
            .with("origin", checkpoint.origin())
            .with("size", checkpoint.size())
            .with("root", checkpoint.root().base64())
            .with("file", file),
        output.format());
    return ExitCode.DONE;
  }
}
