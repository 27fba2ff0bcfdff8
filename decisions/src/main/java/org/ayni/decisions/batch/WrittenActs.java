package org.ayni.decisions.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.decisions.entries.EventEntries;
import org.ayni.decisions.entries.RecordCodec;
import org.ayni.files.BadInputException;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Said;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.canonical.Value;
import org.ayni.record.canonical.ValueReader;

/// Acts as JSON, one object a line: `act` and the fields of the act.
public final class WrittenActs {

  private static final String ACT = "act";

  private WrittenActs() {}

  /// One act as a line, without a line feed.
  public static String line(CouncilEvent event) {
    return RecordCodec.write((Record) event)
        .with(ACT, RecordCodec.hyphened(event.getClass()))
        .json();
  }

  /// @param name of the file, for what is told
  /// @param text lines
  /// @throws BadInputException with everything that is wrong
  public static List<CouncilEvent> read(String name, String text) {
    List<Problem> problems = new ArrayList<>();
    List<CouncilEvent> events = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int k = 0; k < lines.size(); k++) {
      if (!lines.get(k).isBlank()) {
        line(name, k + 1, lines.get(k), events, problems);
      }
    }
    if (events.isEmpty() && problems.isEmpty()) {
      problems.add(
          Problem.ofFile(name, "no line", "a JSON object a line", "", Said.of("text.empty")));
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return events;
  }

  private static void line(
      String name, int line, String text, List<CouncilEvent> events, List<Problem> problems) {
    Value value;
    try {
      value = ValueReader.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (RecordException e) {
      for (Finding found : e.findings()) {
        problems.add(
            new Problem(
                name,
                line,
                "",
                found.found(),
                found.expected(),
                found.advice(),
                Said.of("json.none")));
      }
      return;
    }
    if (!(value instanceof Value.Fields fields)
        || !(fields.fields().get(ACT) instanceof Value.Text(String act))) {
      problems.add(
          new Problem(
              name,
              line,
              ACT,
              "no act",
              "an object with 'act' and its fields",
              "",
              Said.of("act.none")));
      return;
    }
    if (!EventEntries.codes().contains(act)) {
      problems.add(
          new Problem(
              name,
              line,
              ACT,
              "'" + act + "'",
              "one that 'ayni council acts' lists",
              Nearest.advice(act, EventEntries.codes()),
              Said.of("value.unknown", act, String.join(", ", EventEntries.codes()))));
      return;
    }
    EventEntries.Reading reading = EventEntries.read(act, fields.without(ACT));
    reading.event().ifPresent(events::add);
    reading.misfits().forEach(misfit -> problems.add(misfit.in(name, line)));
  }
}
