package org.ayni.app.federation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Answer;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Table;
import org.ayni.app.output.Terminal;
import org.ayni.federation.node.Exchange;
import org.ayni.federation.node.Exchange.Imported;
import org.ayni.federation.node.Node;
import org.ayni.files.Json;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// `ayni federate import NODE FILE…`: takes over what others wrote, once it is verified.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    header = "Takes over what others have said, once all of it is verified, and cosigns it.",
    description = {
      "Refused is what does not hold, does not continue what was seen before, or has another key"
          + " than the treaty names. Exit code: 0 done, 1 something was refused, 2 bad input."
    })
final class ImportTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "NODE", description = "the node's folder")
  private Path folder = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "as 'ayni federate export' writes them")
  private List<Path> files = List.of();

  ImportTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Node node = Node.open(folder);
    Table.Builder table = Table.builder().column("record").column("became").column("why");
    ArrayNode json = Json.list();
    boolean refused = false;
    for (Path file : files) {
      Imported one;
      try {
        one = Exchange.read(node, file, Instant.now());
      } catch (RecordException e) {
        throw e.in(file.toString(), 0);
      }
      String[] row =
          switch (one) {
            case Imported.Taken(var origin, var entries, var fresh) ->
                new String[] {origin, "taken over", fresh + " new entries of " + entries};
            case Imported.Known(var origin, var entries) ->
                new String[] {origin, "known", "nothing new; " + entries + " entries are here"};
            case Imported.Behind(var origin, var entries) ->
                new String[] {
                  origin,
                  "NOT TAKEN",
                  "it begins later than the "
                      + entries
                      + " entries that are here, or does not follow them; ask for a file written"
                      + " with --after "
                      + entries
                };
            case Imported.Refused(var origin, var reasons, var evidence) ->
                new String[] {
                  origin,
                  "REFUSED",
                  String.join("; ", reasons.stream().map(Finding::toString).toList())
                      + evidence.map(proof -> "; the proof is in " + proof).orElse("")
                };
          };
      refused |= !(one instanceof Imported.Taken || one instanceof Imported.Known);
      table.add(row[0]).add(row[1]).add(row[2]).endRow();
      json.add(Json.object().put("record", row[0]).put("became", row[1]).put("why", row[2]));
    }
    terminal.print(new Outcome(table.build(), json), output.format());
    return refused ? ExitCode.NEGATIVE : ExitCode.DONE;
  }

  private record Outcome(Table table, ArrayNode list) implements Answer {
    @Override
    public String text() {
      return table.text();
    }

    @Override
    public Table csv() {
      return table;
    }

    @Override
    public JsonNode json() {
      return Json.object().set("imported", list);
    }
  }
}
