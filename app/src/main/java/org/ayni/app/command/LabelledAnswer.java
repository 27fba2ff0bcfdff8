package org.ayni.app.command;

import java.util.List;
import java.util.OptionalDouble;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Numbers by region, pair of regions, industry or account.
///
/// JSON: `economy`, `year`, `unit` (of the table), `method`; `rows`, a list of objects with one
/// text a label and one number a column, left out where it is not defined.
///
/// @param labels names of the labels, such as `region`, `partner`
/// @param columns names of the numbers
/// @param note one line for people
record LabelledAnswer(
    Heading heading, List<String> labels, List<String> columns, List<Row> rows, String note)
    implements Answer {

  LabelledAnswer {
    labels = List.copyOf(labels);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// @param labels one a label
  /// @param numbers one a column; NaN where it is not defined
  record Row(List<String> labels, List<Double> numbers) {
    Row {
      labels = List.copyOf(labels);
      numbers = List.copyOf(numbers);
    }
  }

  @Override
  public String text() {
    return heading.text() + csv().text() + "\n" + note + "\n";
  }

  @Override
  public Table csv() {
    Table.Builder table = Table.builder();
    labels.forEach(table::column);
    columns.forEach(table::numbers);
    for (Row row : rows) {
      row.labels().forEach(table::add);
      row.numbers()
          .forEach(number ->
              table.add(Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number)));
      table.endRow();
    }
    return table.build();
  }

  @Override
  public JsonNode json() {
    ObjectNode object = heading.json();
    ArrayNode list = object.putArray("rows");
    for (Row row : rows) {
      ObjectNode node = list.addObject();
      for (int k = 0; k < labels.size(); k++) {
        node.put(labels.get(k), row.labels().get(k));
      }
      for (int k = 0; k < columns.size(); k++) {
        double number = row.numbers().get(k);
        if (!Double.isNaN(number)) {
          node.put(columns.get(k), number);
        }
      }
    }
    return object;
  }
}
