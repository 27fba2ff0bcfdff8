package org.ayni.app.council;

import java.io.IOException;
import java.nio.file.Path;
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
import org.ayni.store.backup.Houses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni council init HOUSE --key FILE`: begins a house of councils.
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    header = "Begins a house of councils in a new folder.",
    description = {
      "Its record is that of 'ayni record': make its key with 'ayni record key', sign it with 'ayni"
          + " record checkpoint HOUSE/record', have others cosign it.",
      "Exit code: 0 done, 2 bad input."
    })
final class InitTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private HouseOptions house = new HouseOptions();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "the record's key, role log")
  private Path key = Path.of("");

  @Option(
      names = "--witness",
      paramLabel = "KEY",
      description = "public key of a witness; once for each")
  private List<String> witnesses = List.of();

  InitTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SigningKey signing = KeyFile.read(key);
    Value.Fields body =
        Value.Fields.none()
            .with("format", Kinds.FORMAT)
            .with("key", signing.verifier().toString())
            .with("witnesses", Value.Items.ofTexts(witnesses))
            .with("threshold", witnesses.isEmpty() ? 0 : witnesses.size() / 2 + 1);
    Houses.create(house.address(), new Entry(Kinds.OPENED, 1, house.time(), body));
    terminal.print(new RecordedAnswer(0, List.of(Kinds.OPENED)), output.format());
    return ExitCode.DONE;
  }
}
