package org.ayni.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.economy.FinalUse;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;

/// Where the products go: the largest flows from an industry's product to the industries and final
/// uses that take it.
final class FlowsFigure {

  /// More than this cannot be told apart on a phone.
  private static final int SHOWN = 20;

  private static final int TONES = 7;
  private static final int REST = 7;

  private record Flow(int from, String to, String toName, boolean toIndustry, double amount) {}

  private FlowsFigure() {}

  static Figure of(EconomyFigures all) {
    Words words = all.words();
    List<Flow> flows = flows(all);
    double total = flows.stream().mapToDouble(Flow::amount).sum();
    List<Flow> shown = flows.subList(0, Math.min(SHOWN, flows.size()));
    double covered = shown.stream().mapToDouble(Flow::amount).sum();
    Flow largest =
        flows.stream()
            .filter(f -> f.toIndustry() && !f.to().equals(node(f.from())))
            .findFirst()
            .orElse(flows.getFirst());
    return new Figure(
        "flows",
        words.text(
            "flows.finding",
            all.industry(largest.from()),
            largest.toName(),
            words.whole(largest.amount()),
            all.unit()),
        words.text(
            "flows.explanation", shown.size(), words.percent(covered / total, 0), all.unit()),
        chart(all, shown),
        table(all, shown, total),
        all.source(all.unit()),
        List.of(words.text("flows.note")));
  }

  private static List<Flow> flows(EconomyFigures all) {
    List<Flow> flows = new ArrayList<>();
    all.table()
        .flows()
        .forEach((i, j, amount) -> {
          if (amount > 0) {
            flows.add(new Flow(i, node(j), all.industry(j), true, amount));
          }
        });
    for (FinalUse.Kind kind : FinalUse.Kind.values()) {
      double[] use = all.table().finalUse(kind);
      for (int i = 0; i < use.length; i++) {
        if (use[i] > 0) {
          String name = all.words().text("use." + kind.name());
          flows.add(new Flow(i, kind.name(), name, false, use[i]));
        }
      }
    }
    flows.sort(Comparator.comparingDouble(Flow::amount).reversed());
    return flows;
  }

  private static String node(int industry) {
    return "i" + industry;
  }

  private static Chart chart(EconomyFigures all, List<Flow> shown) {
    Map<String, Chart.Sankey.Node> nodes = new LinkedHashMap<>();
    List<Chart.Sankey.Link> links = new ArrayList<>();
    for (Flow flow : shown) {
      String from = "s" + flow.from();
      int tone = (int) nodes.values().stream().filter(n -> n.column() == 0).count();
      nodes.computeIfAbsent(
          from,
          id -> new Chart.Sankey.Node(id, all.industry(flow.from()), 0, Math.min(tone, TONES - 1)));
      nodes.computeIfAbsent(flow.to(), id -> new Chart.Sankey.Node(id, flow.toName(), 1, REST));
      links.add(new Chart.Sankey.Link(from, flow.to(), flow.amount()));
    }
    return new Chart.Sankey(all.unit(), List.copyOf(nodes.values()), links);
  }

  private static Table table(EconomyFigures all, List<Flow> shown, double total) {
    Words words = all.words();
    return new Table(
        words.text("flows.table", all.unit(), all.year()),
        List.of(
            words.text("column.product"),
            words.text("column.goesTo"),
            words.text("column.amount"),
            words.text("column.share")),
        shown.stream()
            .map(f ->
                Table.Row.of(
                    all.industry(f.from()),
                    f.toName(),
                    words.whole(f.amount()),
                    words.percent(f.amount() / total, 1)))
            .toList());
  }
}
