package org.ayni.app.delivery;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.decisions.delivery.Board;
import org.ayni.files.Json;
import tools.jackson.databind.JsonNode;

/// What was promised and what became of it.
///
/// JSON: `late`, `short`, `open`, `delivered`: how many; `lines`: a list with `number`, `line`,
/// `owner`, `promised`, `delivered`, `missing`, `unit`, `due`, `state`.
public record DeliveryAnswer(Board board) implements Answer {

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Board.State state : Board.State.values()) {
      text.append(String.format(Locale.ROOT, "%-10s %d%n", code(state) + ":", count(state)));
    }
    Table missed =
        table(line -> line.state() == Board.State.LATE || line.state() == Board.State.SHORT);
    return board.missed().isEmpty()
        ? text.toString()
        : text.append("\nBack on the agenda:\n").append(missed.text()).toString();
  }

  private long count(Board.State state) {
    return board.lines().stream().filter(line -> line.state() == state).count();
  }

  private static String code(Board.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private Table table(Predicate<Board.Line> which) {
    Table.Builder table =
        Table.builder()
            .numbers("number", 0)
            .column("line")
            .column("owner")
            .column("promised")
            .column("delivered")
            .column("missing")
            .column("unit")
            .column("due")
            .column("state");
    board.lines().stream()
        .filter(which)
        .forEach(line ->
            table
                .add((double) line.promise().number())
                .add(line.promise().line().toString())
                .add(line.promise().owner())
                .add(line.promise().amount().toPlainString())
                .add(line.delivered().toPlainString())
                .add(line.missing().toPlainString())
                .add(line.promise().unit())
                .add(line.promise().due().toString())
                .add(code(line.state()))
                .endRow());
    return table.build();
  }

  @Override
  public Table csv() {
    return table(line -> true);
  }

  @Override
  public JsonNode json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Board.State state : Board.State.values()) {
      fields.put(code(state), count(state));
    }
    fields.put(
        "lines",
        board.lines().stream()
            .map(line -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("number", line.promise().number());
              one.put("line", line.promise().line().toString());
              one.put("owner", line.promise().owner());
              one.put("promised", line.promise().amount());
              one.put("delivered", line.delivered());
              one.put("missing", line.missing());
              one.put("unit", line.promise().unit());
              one.put("due", line.promise().due().toString());
              one.put("state", code(line.state()));
              return one;
            })
            .toList());
    return Json.tree(fields);
  }
}
