package org.ayni.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Source;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;

/// Where the products go: the largest suppliers on the left, the largest users on the right, all
/// others added up.
final class FlowsFigure {

  private static final int SELLERS = 9;
  private static final int BUYERS = 6;

  /// More than this cannot be told apart on a phone.
  private static final int SHOWN = 26;

  private static final int REST = 7;

  /// From a supplier to a user; both are names of nodes.
  private record Flow(String from, String to) {}

  private final EconomyFigures all;
  private final Words words;
  private final Map<String, Chart.Sankey.Node> nodes = new LinkedHashMap<>();
  private final Map<Flow, Double> flows = new LinkedHashMap<>();

  private FlowsFigure(EconomyFigures all) {
    this.all = all;
    this.words = all.words();
  }

  static Figure of(EconomyFigures all) {
    return new FlowsFigure(all).figure();
  }

  private Figure figure() {
    gather();
    List<Map.Entry<Flow, Double>> shown =
        flows.entrySet().stream()
            .sorted(Map.Entry.<Flow, Double>comparingByValue().reversed())
            .limit(SHOWN)
            .toList();
    double total = flows.values().stream().mapToDouble(Double::doubleValue).sum();
    double covered = shown.stream().mapToDouble(Map.Entry::getValue).sum();
    return new Figure(
        "flows",
        finding(),
        words.text(
            "flows.explanation", shown.size(), words.percent(covered / total, 0), all.unit()),
        chart(shown),
        table(shown, total),
        all.source(all.unit(), Set.of(Source.Figures.TABLE)),
        List.of(words.text("flows.note")));
  }

  private void gather() {
    int n = all.size();
    double[] sold = all.table().flows().rowSums();
    double[] bought = all.table().flows().columnSums();
    double[] demand = all.table().finalDemand();
    List<Integer> sellers = Order.largestFirst(n, i -> sold[i] + Math.max(0, demand[i]));
    Set<Integer> named = new HashSet<>(sellers.subList(0, Math.min(SELLERS, n)));
    List<Integer> largestBuyers =
        Order.largestFirst(n, j -> bought[j]).subList(0, Math.min(BUYERS, n));
    Set<Integer> buyers = new HashSet<>(largestBuyers);
    int tone = 0;
    for (int i : sellers.subList(0, Math.min(SELLERS, n))) {
      put("s" + i, all.industry(i), 0, tone++ % REST);
    }
    for (FinalUse.Kind kind : FinalUse.Kind.values()) {
      put(kind.name(), words.text("use." + kind.name()), 1, REST);
    }
    for (int j : largestBuyers) {
      put("b" + j, all.industry(j), 1, REST);
    }
    put("b", words.text("flows.otherBuyers"), 1, REST);
    put("s", words.text("flows.otherSellers", n - named.size()), 0, REST);
    all.table()
        .flows()
        .forEach((i, j, amount) ->
            add(named.contains(i) ? "s" + i : "s", buyers.contains(j) ? "b" + j : "b", amount));
    for (FinalUse.Kind kind : FinalUse.Kind.values()) {
      double[] use = all.table().finalUse(kind);
      for (int i = 0; i < n; i++) {
        add(named.contains(i) ? "s" + i : "s", kind.name(), use[i]);
      }
    }
  }

  private void put(String id, String label, int column, int tone) {
    nodes.putIfAbsent(id, new Chart.Sankey.Node(id, label, column, tone));
  }

  /// Negative uses are sources of supply and have no place among the uses.
  private void add(String from, String to, double amount) {
    if (amount > 0) {
      flows.merge(new Flow(from, to), amount, Double::sum);
    }
  }

  /// The largest flow from one industry to another.
  private String finding() {
    double[] largest = {0, 0, 0};
    all.table()
        .flows()
        .forEach((i, j, amount) -> {
          if (i != j && amount > largest[2]) {
            largest[0] = i;
            largest[1] = j;
            largest[2] = amount;
          }
        });
    return words.text(
        "flows.finding",
        all.industry((int) largest[0]),
        all.industry((int) largest[1]),
        words.whole(largest[2]),
        all.unit());
  }

  private Chart chart(List<Map.Entry<Flow, Double>> shown) {
    Set<String> used = new HashSet<>();
    List<Chart.Sankey.Link> links = new ArrayList<>();
    for (Map.Entry<Flow, Double> flow : shown) {
      used.add(flow.getKey().from());
      used.add(flow.getKey().to());
      links.add(new Chart.Sankey.Link(flow.getKey().from(), flow.getKey().to(), flow.getValue()));
    }
    return new Chart.Sankey(
        all.unit(), nodes.values().stream().filter(n -> used.contains(n.id())).toList(), links);
  }

  private Table table(List<Map.Entry<Flow, Double>> shown, double total) {
    List<Table.Row> rows =
        shown.stream()
            .sorted(
                Comparator.comparing(
                    (Map.Entry<Flow, Double> f) -> f.getKey().from().equals("s") ? 1 : 0))
            .map(f ->
                Table.Row.of(
                    label(f.getKey().from()),
                    Cell.of(label(f.getKey().to())),
                    all.cells().whole(f.getValue()),
                    all.cells().percent(f.getValue() / total, 1)))
            .toList();
    return new Table(
        words.text("flows.table", all.unit(), all.year()),
        List.of(
            words.text("column.product"),
            words.text("column.goesTo"),
            words.text("column.amount"),
            words.text("column.share")),
        rows);
  }

  private String label(String node) {
    Chart.Sankey.Node known = nodes.get(node);
    if (known == null) {
      throw new IllegalStateException("no node '" + node + "'");
    }
    return known.label();
  }
}
