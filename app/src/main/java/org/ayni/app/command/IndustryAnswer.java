package org.ayni.app.command;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ayni.analysis.IndustryMeasures;
import org.ayni.analysis.Measure;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.economy.Industry;
import org.ayni.files.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Several numbers for every industry.
///
/// JSON: `economy`, `year`, `unit` (of the table), `method`, `productive` (whether the numbers mean
/// anything: spectral radius below 1); `industries` as a list of objects with `code`, `name`, a
/// label where the method gives one, and one number a measure (null where it is not defined for the
/// industry); `missing`, the measures the table does not allow, with the reason. Text shows the
/// measures that matter most, CSV and JSON all.
///
/// @param <M> the measures of one method
/// @param most those shown as text
/// @param productive see [org.ayni.analysis.leontief.LeontiefModel#productive()]
/// @param labels name of the labels → the label of each industry, in the order of the table
/// @param notes lines under the table, for people
record IndustryAnswer<M extends Enum<M> & Measure>(
    Heading heading,
    IndustryMeasures<M> measures,
    List<M> most,
    Map<String, List<String>> labels,
    boolean productive,
    List<String> notes)
    implements Answer {

  IndustryAnswer {
    most = List.copyOf(most);
    labels = Map.copyOf(labels);
    notes = List.copyOf(notes);
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder(heading.text());
    text.append(table(most.stream().filter(measures.available()::contains).toList()).text());
    if (!notes.isEmpty() || !measures.missing().isEmpty()) {
      text.append('\n');
    }
    notes.forEach(note -> text.append(note).append('\n'));
    measures
        .missing()
        .forEach((measure, reason) -> {
          if (most.contains(measure)) {
            text.append("No ").append(measure.key()).append(": ").append(reason).append(".\n");
          }
        });
    return text.toString();
  }

  @Override
  public Table csv() {
    return table(measures.available());
  }

  private Table table(List<M> columns) {
    Table.Builder table = Table.builder().column("code").column("name");
    Map<String, List<String>> ordered = new TreeMap<>(labels);
    ordered.keySet().forEach(table::column);
    columns.forEach(measure -> table.numbers(measure.key()));
    List<Industry> industries = measures.industries();
    for (int i = 0; i < industries.size(); i++) {
      table.add(industries.get(i).code()).add(industries.get(i).names().in(heading.language()));
      for (List<String> label : ordered.values()) {
        table.add(label.get(i));
      }
      for (M measure : columns) {
        table.add(measures.value(measure, i));
      }
      table.endRow();
    }
    return table.build();
  }

  @Override
  public JsonNode json() {
    ObjectNode object = heading.json().put("productive", productive);
    ArrayNode list = object.putArray("industries");
    List<Industry> industries = measures.industries();
    for (int i = 0; i < industries.size(); i++) {
      list.add(industry(i));
    }
    ObjectNode missing = object.putObject("missing");
    measures.missing().forEach((measure, reason) -> missing.put(measure.key(), reason));
    return object;
  }

  private ObjectNode industry(int i) {
    Industry industry = measures.industries().get(i);
    ObjectNode object =
        Json.object()
            .put("code", industry.code())
            .put("name", industry.names().in(heading.language()));
    new TreeMap<>(labels).forEach((name, label) -> object.put(name, label.get(i)));
    for (M measure : measures.available()) {
      OptionalDouble value = measures.value(measure, i);
      if (value.isPresent()) {
        object.put(measure.key(), value.getAsDouble());
      } else {
        object.putNull(measure.key());
      }
    }
    return object;
  }
}
