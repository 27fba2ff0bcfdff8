package org.ayni.app.delivery;

import java.util.List;
import java.util.Map;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.decisions.delivery.Promise;
import org.ayni.files.Json;
import tools.jackson.databind.JsonNode;

/// What was promised.
///
/// JSON: `promises`, a list with `number`, `line`, `owner`, `amount`, `unit`, `due`.
record PromisesAnswer(List<Promise> promises) implements Answer {

  PromisesAnswer {
    promises = List.copyOf(promises);
  }

  @Override
  public String text() {
    return csv().text();
  }

  @Override
  public Table csv() {
    Table.Builder table =
        Table.builder()
            .numbers("number", 0)
            .column("line")
            .column("owner")
            .column("amount")
            .column("unit")
            .column("due");
    for (Promise promise : promises) {
      table
          .add((double) promise.number())
          .add(promise.line().toString())
          .add(promise.owner())
          .add(promise.amount().toPlainString())
          .add(promise.unit())
          .add(promise.due().toString())
          .endRow();
    }
    return table.build();
  }

  @Override
  public JsonNode json() {
    return Json.tree(
        Map.of(
            "promises",
            promises.stream()
                .map(p ->
                    Map.of(
                        "number", p.number(),
                        "line", p.line().toString(),
                        "owner", p.owner(),
                        "amount", p.amount(),
                        "unit", p.unit(),
                        "due", p.due().toString()))
                .toList()));
  }
}
