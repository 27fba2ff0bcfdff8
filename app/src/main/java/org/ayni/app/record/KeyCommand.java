package org.ayni.app.record;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.record.note.KeyFile;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni record key NAME --role log|witness -o FILE`: a new pair of keys.
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    header = "Makes a key, of a log or of a witness.",
    description = {
      "Makes a key: the secret goes into a file that only you may read, the public key is printed",
      "and may be told to everybody. Keep the file off the record, with a copy in a safe place."
    })
final class KeyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "NAME",
      description = "whose key it is, without blanks, such as la-esperanza.example/acta")
  private String name = "";

  @Option(
      names = "--role",
      required = true,
      description = "log: signs this council's own record; witness: cosigns the records of others")
  private String role = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "file for the secret; never written over")
  private Path file = Path.of("");

  KeyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    KeyRole known =
        KeyRole.byCode(role)
            .orElseThrow(() ->
                new BadInputException(Problem.ofFile("", "--role " + role, "log or witness", "")));
    SigningKey key = SigningKey.generate(name, known);
    KeyFile.write(file, key);
    terminal.print(
        Facts.of(key.verifier().toString())
            .with("key", key.verifier().toString())
            .with("role", known.code())
            .with("file", file.toString()),
        output.format());
    return ExitCode.DONE;
  }
}
