package org.ayni.app.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.verify.SmallText;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.files.WholeFile;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.checkpoint.SplitView;
import org.ayni.record.storage.RealDisk;
import org.ayni.record.verify.Cosigning;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni record cosign RECORD --key FILE`: the work of a witness; or `--from FILE`: takes over what
/// a witness sent back.
@Command(
    name = "cosign",
    mixinStandardHelpOptions = true,
    header = "Cosigns as a witness, or takes over a witness's cosignature.",
    description = {
      "As a witness: verifies the whole record, holds it against what you cosigned last, and only",
      "then cosigns its last checkpoint. Send that file back; the record's keeper takes it over",
      "with --from. Exit code: 0 done, 1 refused, with the reasons, 2 bad input."
    })
final class CosignCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "RECORD",
      description = {
        "the record's folder; to take over, also the database of its house (….db,",
        "jdbc:postgresql:…)"
      })
  private String record = "";

  @Option(names = "--key", paramLabel = "FILE", description = "your key, role witness")
  private @Nullable Path key;

  @Option(
      names = "--memory",
      paramLabel = "FOLDER",
      description = "where is kept what the key signed last (default: KEY.memory)")
  private @Nullable Path memory;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "a checkpoint that a witness has cosigned and sent back")
  private @Nullable Path from;

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      description = "where to write the proof, should the record have shown two faces")
  private @Nullable Path evidence;

  CosignCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path witness = key;
    Path returned = from;
    if (witness != null && returned == null) {
      return cosign(witness);
    }
    if (witness == null && returned != null) {
      return takeOver(returned);
    }
    throw new BadInputException(
        Problem.ofFile("", "--key and --from", "one of the two", "A witness gives --key."));
  }

  private int cosign(Path witness) throws IOException {
    Cosigning done =
        Cosigning.cosign(
            Path.of(record),
            KeyOptions.key(witness),
            KeyOptions.memory(witness, memory),
            new RealDisk(),
            Instant.now());
    return switch (done) {
      case Cosigning.Done(SignedCheckpoint checkpoint) -> {
        tell("Cosigned", checkpoint);
        yield ExitCode.DONE;
      }
      case Cosigning.Refused(List<Finding> reasons, List<SplitView> proofs) -> {
        Path target = evidence;
        if (target != null && !proofs.isEmpty()) {
          WholeFile.write(target, proofs.getFirst().text());
          terminal.err().println("The proof that it showed two faces is in " + target);
        }
        List<String> lines = reasons.stream().map(Finding::toString).toList();
        terminal.print(
            Facts.of("NOT COSIGNED\n  " + String.join("\n  ", lines))
                .with("size", "")
                .with("file", "")
                .with("reasons", lines),
            output.format());
        yield ExitCode.NEGATIVE;
      }
    };
  }

  private int takeOver(Path file) throws IOException {
    SignedCheckpoint returned = returned(file);
    tell("Taken over", new KeptRecord(record).sign(writer -> writer.addCosignatures(returned)));
    return ExitCode.DONE;
  }

  private static SignedCheckpoint returned(Path file) throws IOException {
    try {
      return SignedCheckpoint.parse(SmallText.of(file).getBytes(StandardCharsets.UTF_8));
    } catch (RecordException e) {
      throw e.in(file.toString(), 0);
    }
  }

  private void tell(String what, SignedCheckpoint checkpoint) {
    long size = checkpoint.checkpoint().size();
    String file = new KeptRecord(record).place(size);
    terminal.print(
        Facts.of(what + ": " + size + " entries, in " + file)
            .with("size", size)
            .with("file", file)
            .with("reasons", List.of()),
        output.format());
  }
}
