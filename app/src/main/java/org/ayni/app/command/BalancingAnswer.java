package org.ayni.app.command;

import java.util.List;
import java.util.Locale;
import org.ayni.analysis.balancing.BalancingOutcome;
import org.ayni.analysis.balancing.ChangeReport;
import org.ayni.analysis.balancing.TableBalancing;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.economy.EconomyPackage;
import org.ayni.files.Json;
import org.ayni.kernel.matrix.SparseMatrix;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What balancing a table came to.
///
/// JSON: `economy`, `unit`, `status` (`balanced`, `notConverged`, `impossible`), `iterations`,
/// `largestError`, `reasons`, `finalUseFactor`, `changed` (cells), `shareMoved`, `largestRelative`;
/// `moved`, a list with `row`, `column`, `before`, `after`, `change`, `relative` (null where
/// nothing was before). CSV has the cells that moved.
///
/// @param top how many cells to tell of
record BalancingAnswer(EconomyPackage economy, TableBalancing.Result result, int top)
    implements Answer {

  private record Ending(
      String status, int iterations, double error, List<String> reasons, ChangeReport changes) {}

  private Ending ending() {
    return switch (result.outcome()) {
      case BalancingOutcome.Balanced b ->
          new Ending("balanced", b.iterations(), b.largestError(), List.of(), changes(b.matrix()));
      case BalancingOutcome.NotConverged n ->
          new Ending(
              "notConverged",
              n.iterations(),
              n.largestError(),
              named(n.where()),
              changes(n.matrix()));
      case BalancingOutcome.Impossible i ->
          new Ending("impossible", 0, Double.NaN, named(i.reasons()), changes(result.before()));
    };
  }

  /// Remarks with the codes of rows and columns instead of their numbers.
  private List<String> named(List<BalancingOutcome.Remark> remarks) {
    return remarks.stream()
        .map(remark ->
            switch (remark.line()) {
              case ROW -> "row '" + result.rows().get(remark.index()) + "' " + remark.text();
              case COLUMN ->
                  "column '" + result.columns().get(remark.index()) + "' " + remark.text();
              case WHOLE -> remark.text();
            })
        .toList();
  }

  private ChangeReport changes(SparseMatrix after) {
    return ChangeReport.of(result.before(), after, top);
  }

  @Override
  public String text() {
    Ending ending = ending();
    StringBuilder text = new StringBuilder();
    switch (ending.status()) {
      case "balanced" ->
          text.append(
              String.format(
                  Locale.ROOT,
                  "Balanced in %d rounds; the largest error of any total is %.1e of it.%n",
                  ending.iterations(),
                  ending.error()));
      case "notConverged" ->
          text.append(
              String.format(
                  Locale.ROOT,
                  "Not balanced: after %d rounds a total is still off by %.2g of it.%n",
                  ending.iterations(),
                  ending.error()));
      default -> text.append("Not balanced: no table with these cells has these totals.\n");
    }
    ending.reasons().forEach(reason -> text.append("  ").append(reason).append('\n'));
    text.append(
        String.format(
            Locale.ROOT,
            "Final uses were scaled by %.9g first, so that expenditure equals income.%n",
            result.finalUseFactor()));
    ChangeReport changes = ending.changes();
    text.append(
        String.format(
            Locale.ROOT,
            "%d cells moved, by %.3g %% of all that the table holds; none by more than %.3g %% of"
                + " itself.%n",
            changes.changed(),
            100 * changes.shareMoved(),
            100 * changes.largestRelative()));
    if (!changes.moved().isEmpty()) {
      text.append("\nMoved most, in ").append(economy.unit()).append(":\n");
      text.append(table(changes).text());
    }
    return text.toString();
  }

  @Override
  public Table csv() {
    return table(ending().changes());
  }

  private Table table(ChangeReport changes) {
    Table.Builder table =
        Table.builder()
            .column("row")
            .column("column")
            .numbers("before")
            .numbers("after")
            .numbers("change")
            .numbers("relative");
    for (ChangeReport.CellChange cell : changes.moved()) {
      table
          .add(result.rows().get(cell.row()))
          .add(result.columns().get(cell.column()))
          .add(cell.before())
          .add(cell.after())
          .add(cell.change())
          .add(cell.relative())
          .endRow();
    }
    return table.build();
  }

  @Override
  public JsonNode json() {
    Ending ending = ending();
    ChangeReport changes = ending.changes();
    ObjectNode object =
        Json.object()
            .put("economy", economy.name())
            .put("unit", economy.unit().toString())
            .put("status", ending.status())
            .put("iterations", ending.iterations());
    if (Double.isFinite(ending.error())) {
      object.put("largestError", ending.error());
    } else {
      object.putNull("largestError");
    }
    ArrayNode reasons = object.putArray("reasons");
    ending.reasons().forEach(reasons::add);
    object
        .put("finalUseFactor", result.finalUseFactor())
        .put("changed", changes.changed())
        .put("shareMoved", changes.shareMoved())
        .put("largestRelative", changes.largestRelative());
    ArrayNode moved = object.putArray("moved");
    for (ChangeReport.CellChange cell : changes.moved()) {
      ObjectNode node =
          moved
              .addObject()
              .put("row", result.rows().get(cell.row()))
              .put("column", result.columns().get(cell.column()))
              .put("before", cell.before())
              .put("after", cell.after())
              .put("change", cell.change());
      if (cell.relative().isPresent()) {
        node.put("relative", cell.relative().getAsDouble());
      } else {
        node.putNull("relative");
      }
    }
    return object;
  }
}
