package org.ayni.app.record;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.files.Json;
import tools.jackson.databind.JsonNode;

/// A few named values: one line each as text, one row as CSV, one object as JSON. Immutable.
public final class Facts implements Answer {

  private final String text;
  private final Map<String, Object> values;

  private Facts(String text, Map<String, Object> values) {
    this.text = text;
    this.values = values;
  }

  /// @param text for people
  public static Facts of(String text) {
    return new Facts(text.endsWith("\n") ? text : text + "\n", new LinkedHashMap<>());
  }

  /// The same with one more value.
  ///
  /// @param value a text, a number, or a list of texts
  public Facts with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Facts(text, more);
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public Table csv() {
    Table.Builder table = Table.builder();
    values.keySet().forEach(table::column);
    values.values().forEach(value -> table.add(String.valueOf(value)));
    return table.endRow().build();
  }

  @Override
  public JsonNode json() {
    return Json.tree(values);
  }
}
