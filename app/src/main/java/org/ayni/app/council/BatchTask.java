package org.ayni.app.council;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Answer;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Table;
import org.ayni.app.output.Terminal;
import org.ayni.decisions.batch.SignedBatch;
import org.ayni.files.BadInputException;
import org.ayni.files.Json;
import org.ayni.files.Problem;
import org.ayni.files.WholeFile;
import org.ayni.record.note.KeyFile;
import org.ayni.record.note.NoteSignature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// `ayni council batch EVENTS --key FILE -o BATCH`: acts signed to be carried to the house.
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    header = "Signs acts where there is no line, to be carried to the house.",
    description = {
      "EVENTS is a file of acts, as 'ayni council act' takes it, or a batch that others have signed already: then a signature is added. Every act is looked at first. In the house: 'ayni council act HOUSE BATCH --signed-by KEY'.",
      "Exit code: 0 signed, 2 bad input."
    })
final class BatchTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "EVENTS",
      description = "acts, or a batch to add a signature to; - for standard input")
  private String events = "";

  @Option(
      names = "--house",
      paramLabel = "NAME",
      description = "name of the house's record, such as la-esperanza.example/acta")
  private String house = "";

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "who signs ('ayni record key' makes one); may be given several times")
  private List<Path> keys = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "BATCH",
      required = true,
      description = "file to carry")
  private Path target = Path.of("");

  BatchTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    String text = ActLines.text(events);
    boolean signed = SignedBatch.looksLike(text);
    if (signed == !house.isEmpty()) {
      throw new BadInputException(
          signed
              ? Problem.ofFile("", "--house with a batch", "a batch, which names its house", "")
              : Problem.ofFile("", "no --house", "the name of the house's record", ""));
    }
    SignedBatch batch =
        signed ? SignedBatch.parse(ActLines.name(events), text) : SignedBatch.of(house, text);
    int acts = ActLines.read(events, signed ? batch.acts() : text).size();
    Instant now = Instant.now();
    for (Path key : keys) {
      batch = batch.signedBy(KeyFile.read(key), now);
    }
    WholeFile.write(target, batch.toString());
    terminal.print(
        new BatchAnswer(
            batch.house(),
            acts,
            batch.note().signatures().stream().map(NoteSignature::name).toList()),
        output.format());
    return ExitCode.DONE;
  }

  /// JSON: `house`, `acts` (how many), `signed` (names of keys).
  private record BatchAnswer(String house, int acts, List<String> signed) implements Answer {
    @Override
    public String text() {
      return acts + " acts for " + house + ", signed by " + String.join(", ", signed) + "\n";
    }

    @Override
    public Table csv() {
      Table.Builder table = Table.builder().column("house").numbers("acts", 0).column("signed");
      signed.forEach(name -> table.add(house).add((double) acts).add(name).endRow());
      return table.build();
    }

    @Override
    public JsonNode json() {
      return Json.tree(Map.of("house", house, "acts", acts, "signed", signed));
    }
  }
}
