package org.ayni.app.council;

import java.util.List;
import java.util.Map;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.decisions.entries.RecordCodec;
import org.ayni.files.Json;
import tools.jackson.databind.JsonNode;

/// What was recorded.
///
/// JSON: `first`, `last` (numbers of entries), `kinds`.
record RecordedAnswer(long first, List<String> kinds) implements Answer {

  static RecordedAnswer of(long first, List<? extends CouncilEvent> events) {
    return new RecordedAnswer(
        first, events.stream().map(event -> RecordCodec.hyphened(event.getClass())).toList());
  }

  @Override
  public String text() {
    return kinds.size() == 1
        ? "entry " + first + ": " + kinds.getFirst() + "\n"
        : "entries " + first + " to " + last() + "\n";
  }

  private long last() {
    return first + kinds.size() - 1;
  }

  @Override
  public Table csv() {
    Table.Builder table = Table.builder().numbers("entry", 0).column("kind");
    for (int k = 0; k < kinds.size(); k++) {
      table.add((double) (first + k)).add(kinds.get(k)).endRow();
    }
    return table.build();
  }

  @Override
  public JsonNode json() {
    return Json.tree(Map.of("first", first, "last", last(), "kinds", kinds));
  }
}
