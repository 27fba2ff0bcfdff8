package org.ayni.app.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.files.BadInputException;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.record.RecordException;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.Kind;
import org.ayni.record.entry.Kinds;
import org.ayni.record.storage.RealDisk;
import org.ayni.record.storage.RecordWriter;
import org.ayni.record.tree.MerkleTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni record append RECORD --kind KIND BODY`: adds entries.
@Command(
    name = "append",
    mixinStandardHelpOptions = true,
    header = "Adds entries.",
    description = {
      "Adds an entry and ends once it is on the disk. BODY is a JSON object with the fields of the",
      "kind ('ayni record kinds' lists them). Nothing is added when anything is wrong."
    })
final class AppendCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "RECORD", description = "the record's folder")
  private Path record = Path.of("");

  @Parameters(index = "1", paramLabel = "BODY", description = "a file, or - for standard input")
  private String body = "";

  @Option(names = "--kind", required = true, description = "such as minutes, ballot-cast, report")
  private String kind = "";

  @Option(
      names = "--lines",
      description = "BODY has one object a line: an entry each, acknowledged together")
  private boolean lines;

  @Option(
      names = "--time",
      paramLabel = "TIME",
      description = "such as 2026-05-01T14:00:00Z (default: now); never before the last entry's")
  private String time = "";

  AppendCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    int schema = schema();
    Instant when = when();
    List<Entry> entries =
        Bodies.read(body, lines).stream()
            .map(fields -> new Entry(kind, schema, when, fields))
            .toList();
    long first;
    try (RecordWriter writer = RecordWriter.open(record, new RealDisk())) {
      first = writer.append(entries);
    } catch (RecordException e) {
      throw lines ? e.in(Bodies.name(body), 1) : e;
    }
    long last = first + entries.size() - 1;
    terminal.print(
        Facts.of(first == last ? "entry " + first : "entries " + first + " to " + last)
            .with("first", first)
            .with("last", last)
            .with("leaf", MerkleTree.leaf(entries.getLast().bytes()).hex()),
        output.format());
    return ExitCode.DONE;
  }

  private int schema() {
    List<String> known = Kinds.all().stream().map(Kind::code).toList();
    return Kinds.all().stream()
        .filter(one -> one.code().equals(kind))
        .mapToInt(Kind::schema)
        .max()
        .orElseThrow(() ->
            new BadInputException(
                Problem.ofFile(
                    "",
                    "--kind " + kind,
                    "one of " + String.join(", ", known),
                    Nearest.advice(kind, known))));
  }

  private Instant when() {
    try {
      return Optional.of(time)
          .filter(text -> !text.isEmpty())
          .map(Instant::parse)
          .orElseGet(Instant::now);
    } catch (DateTimeParseException e) {
      throw new BadInputException(
          Problem.ofFile("", "--time " + time, "a time such as 2026-05-01T14:00:00Z", ""));
    }
  }
}
