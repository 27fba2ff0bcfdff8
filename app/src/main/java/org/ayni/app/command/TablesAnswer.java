package org.ayni.app.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ayni.analysis.supplyuse.SymmetricTableModel;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.SupplyUseEconomy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What came of deriving an input-output table.
///
/// JSON and CSV: `products`, `industries` (of the supply-use table), `size` (of the derived one),
/// `output`, `intermediate`, `valueAdded`, `finalUses` (totals in the table unit), `negativeCells`
/// (of flows), `negativeTotal`.
record TablesAnswer(SupplyUseEconomy from, Economy derived, SymmetricTableModel model)
    implements Answer {

  private Map<String, Double> figures() {
    EconomyTable table = derived.table();
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("products", (double) from.table().products().size());
    figures.put("industries", (double) from.table().industries().size());
    figures.put("size", (double) table.size());
    figures.put("output", sum(table.grossOutput()));
    figures.put("intermediate", sum(table.flows().values()));
    figures.put("valueAdded", sum(table.valueAdded()));
    figures.put("finalUses", sum(table.finalDemand()));
    double[] negative = Arrays.stream(table.flows().values()).filter(v -> v < 0).toArray();
    figures.put("negativeCells", (double) negative.length);
    figures.put("negativeTotal", sum(negative));
    return figures;
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  @Override
  public String text() {
    return new Heading(derived, "en", "table by model " + model.letter()).text()
        + "Model "
        + model.letter()
        + ", "
        + model.assumption()
        + ".\nIn "
        + derived.unit()
        + ":\n\n"
        + csv().text();
  }

  @Override
  public Table csv() {
    Table.Builder table = Table.builder().column("what").numbers("value");
    figures().forEach((what, value) -> table.add(what).add(value.doubleValue()).endRow());
    return table.build();
  }

  @Override
  public JsonNode json() {
    ObjectNode object = new Heading(derived, "en", "tables").json().put("model", model.letter());
    figures().forEach(object::put);
    return object;
  }
}
