package org.ayni.app.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.record.canonical.Value;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.Kinds;
import org.ayni.record.note.KeyFile;
import org.ayni.record.note.SigningKey;
import org.ayni.record.storage.RealDisk;
import org.ayni.record.storage.RecordWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni record init RECORD --key FILE`: begins a record.
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    header = "Begins a record.",
    description = {
      "Begins a record in a new folder. Its first entry names its key, its witnesses and how many",
      "of them must cosign."
    })
final class InitCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "RECORD", description = "a new or empty folder")
  private Path record = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "the record's key, role log; its name becomes the record's")
  private Path key = Path.of("");

  @Option(
      names = "--witness",
      paramLabel = "KEY",
      description = "public key of a witness; once for each")
  private List<String> witnesses = List.of();

  @Option(
      names = "--threshold",
      paramLabel = "N",
      description = "how many witnesses must cosign (default: more than half of them)")
  private int threshold = -1;

  @Option(names = "--name", paramLabel = "TEXT", description = "the council's name, for people")
  private String name = "";

  @Option(
      names = "--continues",
      paramLabel = "TEXT",
      description = "the record before this one, if its key was lost: its name, size and root")
  private String continues = "";

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SigningKey signing = KeyFile.read(key);
    int needed = threshold >= 0 ? threshold : witnesses.isEmpty() ? 0 : witnesses.size() / 2 + 1;
    Value.Fields body =
        Value.Fields.none()
            .with("format", Kinds.FORMAT)
            .with("key", signing.verifier().toString())
            .with("witnesses", Value.Items.ofTexts(witnesses))
            .with("threshold", needed);
    body = name.isEmpty() ? body : body.with("name", name);
    body = continues.isEmpty() ? body : body.with("continues", continues);
    Entry opening = new Entry(Kinds.OPENED, 1, Instant.now(), body);
    RecordWriter.create(record, opening, new RealDisk()).close();
    terminal.print(
        Facts.of(
                "Begun: "
                    + record
                    + ", with "
                    + witnesses.size()
                    + " witnesses of whom "
                    + needed
                    + " must cosign.\nTell everybody its key: "
                    + signing.verifier())
            .with("record", record.toString())
            .with("origin", signing.verifier().name())
            .with("key", signing.verifier().toString())
            .with("witnesses", witnesses.size())
            .with("threshold", needed),
        output.format());
    return ExitCode.DONE;
  }
}
