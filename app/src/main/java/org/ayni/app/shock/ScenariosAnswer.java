package org.ayni.app.shock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.files.Json;
import org.ayni.shocks.scenario.Scenario;
import tools.jackson.databind.JsonNode;

/// Ready scenarios.
///
/// JSON: `scenarios`, a list with `name`, `title`, `reason`, `weeks`.
record ScenariosAnswer(List<Scenario> scenarios, String language) implements Answer {

  ScenariosAnswer {
    scenarios = List.copyOf(scenarios);
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Scenario one : scenarios) {
      text.append(one.name())
          .append(": ")
          .append(one.title().in(language))
          .append("\n    ")
          .append(one.reason().in(language))
          .append('\n');
    }
    return text.toString();
  }

  @Override
  public Table csv() {
    Table.Builder table =
        Table.builder().column("name").column("title").numbers("weeks", 0).column("reason");
    for (Scenario one : scenarios) {
      table
          .add(one.name())
          .add(one.title().in(language))
          .add((double) one.weeks())
          .add(one.reason().in(language))
          .endRow();
    }
    return table.build();
  }

  @Override
  public JsonNode json() {
    return Json.tree(
        Map.of(
            "scenarios",
            scenarios.stream()
                .map(one -> {
                  Map<String, Object> fields = new LinkedHashMap<>();
                  fields.put("name", one.name());
                  fields.put("title", one.title().in(language));
                  fields.put("reason", one.reason().in(language));
                  fields.put("weeks", one.weeks());
                  return fields;
                })
                .toList()));
  }
}
