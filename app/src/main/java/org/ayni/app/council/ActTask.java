package org.ayni.app.council;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.decisions.batch.SignedBatch;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.record.note.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni council act HOUSE EVENTS`: records what councils did.
@Command(
    name = "act",
    mixinStandardHelpOptions = true,
    header = "Records what councils did.",
    description = {
      "EVENTS has one JSON object a line: 'act', the name of the act ('ayni council acts' lists them), and its fields. All are recorded together, or none.",
      "A batch that was signed elsewhere ('ayni council batch') needs --signed-by for everybody whose signature is asked for. It is kept with the texts of the house, and recorded once however often it arrives.",
      "Exit code: 0 recorded, 1 a statute does not allow it (every reason is told), 2 bad input."
    })
final class ActTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private HouseOptions house = new HouseOptions();

  @Parameters(index = "1", paramLabel = "EVENTS", description = "a file, or - for standard input")
  private String events = "";

  @Option(
      names = "--signed-by",
      paramLabel = "KEY",
      description =
          "public key NAME+ID+BASE64 of somebody who must have signed; may be given several times")
  private List<String> signers = new ArrayList<>();

  ActTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    String text = ActLines.text(events);
    String name = ActLines.name(events);
    if (SignedBatch.looksLike(text) == signers.isEmpty()) {
      throw new BadInputException(
          signers.isEmpty()
              ? Problem.ofFile(
                  name, "a signed batch", "--signed-by with the key of whoever signed it", "")
              : Problem.ofFile(
                  name, "acts that nobody signed", "a batch", "'ayni council batch' makes one."));
    }
    List<VerifierKey> keys = keys();
    CouncilHouse open = house.open();
    return keys.isEmpty()
        ? house.append(open, ActLines.read(events, text), terminal, output.format())
        : carried(open, text, keys);
  }

  private List<VerifierKey> keys() {
    List<Problem> problems =
        signers.stream()
            .filter(text -> VerifierKey.ifAny(text).isEmpty())
            .map(text -> Problem.ofFile("", "--signed-by " + text, VerifierKey.EXPECTED, ""))
            .toList();
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return signers.stream().map(VerifierKey::parse).toList();
  }

  private int carried(CouncilHouse open, String text, List<VerifierKey> keys) throws IOException {
    SignedBatch batch = SignedBatch.parse(ActLines.name(events), text);
    batch.require(ActLines.name(events), open.origin(), keys);
    List<CouncilEvent> acts = ActLines.read(events, batch.acts());
    int code =
        house.append(
            open,
            acts,
            Optional.of(batch.key()),
            files -> files.keep(batch.toString()),
            terminal,
            output.format());
    if (code == ExitCode.DONE) {
      terminal
          .err()
          .println("The batch with its signatures is kept as " + Hashes.of(batch.toString()));
    }
    return code;
  }
}
