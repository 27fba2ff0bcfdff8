package org.ayni.app.command;

import java.util.List;
import java.util.OptionalDouble;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Numbers by region.
///
/// JSON: `economy`, `year`, `unit` (of the table), `method`; `rows`, a list of objects with
/// `region`, `account` (empty where the method has none) and one number a column, left out where it
/// is not defined.
///
/// @param columns names of the numbers
/// @param note one line for people
record RegionsAnswer(Heading heading, List<String> columns, List<Row> rows, String note)
    implements Answer {

  RegionsAnswer {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// @param numbers one a column; NaN where it is not defined
  record Row(String region, String account, List<Double> numbers) {
    Row {
      numbers = List.copyOf(numbers);
    }
  }

  @Override
  public String text() {
    return heading.text() + csv().text() + "\n" + note + "\n";
  }

  @Override
  public Table csv() {
    Table.Builder table = Table.builder().column("region").column("account");
    columns.forEach(table::numbers);
    for (Row row : rows) {
      table.add(row.region()).add(row.account());
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
      ObjectNode node = list.addObject().put("region", row.region()).put("account", row.account());
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
