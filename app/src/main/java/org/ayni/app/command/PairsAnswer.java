package org.ayni.app.command;

import java.util.List;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.economy.Industry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Numbers for pairs of industries: who sells, who buys.
///
/// JSON: `economy`, `year`, `unit` (of the table), `method`; `pairs`, a list of objects with
/// `seller`, `buyer` (codes), `sellerName`, `buyerName` and one number a column.
///
/// @param columns names of the numbers
/// @param note one line for people
record PairsAnswer(Heading heading, List<String> columns, List<Pair> pairs, String note)
    implements Answer {

  PairsAnswer {
    columns = List.copyOf(columns);
    pairs = List.copyOf(pairs);
  }

  /// @param seller position in the table
  /// @param buyer position in the table
  /// @param numbers one a column
  record Pair(int seller, int buyer, List<Double> numbers) {
    Pair {
      numbers = List.copyOf(numbers);
    }
  }

  @Override
  public String text() {
    return heading.text() + csv().text() + "\n" + note + "\n";
  }

  @Override
  public Table csv() {
    Table.Builder table =
        Table.builder().column("seller").column("sellerName").column("buyer").column("buyerName");
    columns.forEach(table::numbers);
    for (Pair pair : pairs) {
      table
          .add(industry(pair.seller()).code())
          .add(industry(pair.seller()).names().in(heading.language()))
          .add(industry(pair.buyer()).code())
          .add(industry(pair.buyer()).names().in(heading.language()));
      pair.numbers().forEach(table::add);
      table.endRow();
    }
    return table.build();
  }

  private Industry industry(int position) {
    return heading.economy().table().industries().get(position);
  }

  @Override
  public JsonNode json() {
    ObjectNode object = heading.json();
    ArrayNode list = object.putArray("pairs");
    for (Pair pair : pairs) {
      ObjectNode node =
          list.addObject()
              .put("seller", industry(pair.seller()).code())
              .put("sellerName", industry(pair.seller()).names().in(heading.language()))
              .put("buyer", industry(pair.buyer()).code())
              .put("buyerName", industry(pair.buyer()).names().in(heading.language()));
      for (int k = 0; k < columns.size(); k++) {
        node.put(columns.get(k), pair.numbers().get(k));
      }
    }
    return object;
  }
}
