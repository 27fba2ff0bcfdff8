package org.ayni.app.command;

import java.util.List;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.files.Json;
import org.ayni.files.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What `ayni check` found.
///
/// JSON: `economy`, `count`, and `problems` as a list of objects with `file`, `row` (from 1; 0 for
/// the whole file), `column`, `found`, `expected`, `advice`.
///
/// @param problems a last one may say how many more there are
/// @param count of all problems, listed or not
record CheckAnswer(String economy, List<Problem> problems, long count) implements Answer {

  CheckAnswer {
    problems = List.copyOf(problems);
  }

  @Override
  public String text() {
    if (problems.isEmpty()) {
      return economy + ": nothing wrong was found.\n";
    }
    StringBuilder text = new StringBuilder();
    for (Problem problem : problems) {
      text.append(problem).append('\n');
    }
    return text.append(count == 1 ? "1 problem." : count + " problems.").append('\n').toString();
  }

  @Override
  public Table csv() {
    Table.Builder table =
        Table.builder()
            .column("file")
            .numbers("row")
            .column("column")
            .column("found")
            .column("expected")
            .column("advice");
    for (Problem problem : problems) {
      table
          .add(problem.file())
          .add(problem.row())
          .add(problem.column())
          .add(problem.found())
          .add(problem.expected())
          .add(problem.advice())
          .endRow();
    }
    return table.build();
  }

  @Override
  public JsonNode json() {
    ObjectNode object = Json.object().put("economy", economy).put("count", count);
    ArrayNode all = object.putArray("problems");
    for (Problem problem : problems) {
      all.addObject()
          .put("file", problem.file())
          .put("row", problem.row())
          .put("column", problem.column())
          .put("found", problem.found())
          .put("expected", problem.expected())
          .put("advice", problem.advice());
    }
    return object;
  }
}
