package org.ayni.server.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.federation.joint.Flow;
import org.ayni.federation.joint.JointPlan;
import org.ayni.federation.ledger.Overview;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.treaty.Good;
import org.ayni.federation.treaty.Treaty;
import org.ayni.server.chart.Chart;

/// Who delivers what to whom, and what everybody gains by it.
final class FederationFigures {

  private static final int TONES = 7;
  private static final int GAIN = 1;
  private static final double PERCENT = 100;

  private final FederationNumbers numbers;
  private final Treaty treaty;
  private final Overview overview;
  private final JointPlan plan;

  private FederationFigures(FederationNumbers numbers, Overview overview, JointPlan plan) {
    this.numbers = numbers;
    this.treaty = overview.standing().treaty();
    this.overview = overview;
    this.plan = plan;
  }

  /// Empty where there is no plan, nor offers to make one of.
  static Optional<FederationFigures> of(FederationNumbers numbers, Overview overview) {
    return overview.plan().map(plan -> new FederationFigures(numbers, overview, plan));
  }

  private String text(String key, Object... arguments) {
    return numbers.words().text(key, arguments);
  }

  private Good good(Flow flow) {
    return treaty.goods().get(flow.g());
  }

  /// Empty where nothing flows.
  Optional<Figure> flows() {
    List<Flow> flows = Flow.of(plan);
    if (flows.isEmpty()) {
      return Optional.empty();
    }
    int n = overview.codes().size();
    Map<Integer, Double> sums = new LinkedHashMap<>();
    for (Flow flow : flows) {
      double worth = FederationNumbers.account(good(flow), flow.amount());
      sums.merge(flow.from() * n + flow.to(), worth, Double::sum);
    }
    int largest = sums.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    Cells cells = numbers.cells();
    List<Table.Row> rows = new ArrayList<>();
    for (Flow flow : flows) {
      rows.add(
          Table.Row.of(
              overview.codes().get(flow.from()),
              Cell.of(overview.codes().get(flow.to())),
              Cell.of(good(flow).code()),
              Cell.of(numbers.year(flow.t())),
              cells.rough(flow.amount()),
              Cell.of(good(flow).unit()),
              cells.rough(FederationNumbers.account(good(flow), flow.amount()))));
    }
    return Optional.of(
        new Figure(
            "federation-flows",
            text(
                "federation.flows.finding",
                overview.codes().get(largest / n),
                overview.codes().get(largest % n)),
            text("federation.flows.explanation", treaty.accountUnit(), numbers.years()),
            sankey(sums, n),
            new Table(
                text("federation.flows.table", numbers.years()),
                List.of(
                    text("federation.from"),
                    text("federation.to"),
                    text("federation.good"),
                    text("column.year"),
                    text("column.amount"),
                    text("federation.unit"),
                    text("federation.inAccount", treaty.accountUnit())),
                rows),
            source(),
            List.of(text("federation.flows.note"))));
  }

  private Chart sankey(Map<Integer, Double> sums, int n) {
    List<Chart.Sankey.Node> nodes = new ArrayList<>();
    for (int m = 0; m < n; m++) {
      int member = m;
      String code = overview.codes().get(m);
      if (sums.keySet().stream().anyMatch(pair -> pair / n == member)) {
        nodes.add(new Chart.Sankey.Node("f" + m, code, 0, m % TONES));
      }
      if (sums.keySet().stream().anyMatch(pair -> pair % n == member)) {
        nodes.add(new Chart.Sankey.Node("t" + m, code, 1, m % TONES));
      }
    }
    List<Chart.Sankey.Link> links =
        sums.entrySet().stream()
            .filter(one -> one.getValue() > 0)
            .map(one ->
                new Chart.Sankey.Link(
                    "f" + one.getKey() / n, "t" + one.getKey() % n, one.getValue()))
            .toList();
    return new Chart.Sankey(treaty.accountUnit(), nodes, links);
  }

  private String source() {
    return text(
        overview.verdict().isPresent() ? "federation.source.result" : "federation.source.offers",
        treaty.name());
  }

  Figure gains() {
    List<String> gaining = new ArrayList<>();
    int best = -1;
    List<Double> bars = new ArrayList<>();
    List<Table.Row> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>(List.of(text("federation.gains.note")));
    Cells cells = numbers.cells();
    for (int m = 0; m < overview.codes().size(); m++) {
      String code = overview.codes().get(m);
      Alone alone = overview.standing().alone(code).orElseThrow();
      Cell gain = numbers.gain(plan.gain(m));
      if (alone.fallsShort()) {
        // There is nothing that it gains over.
        gain = Cell.of(text(held(code) ? "federation.short.held" : "federation.short.notHeld"));
        String said = new FederationShortfalls(numbers).alone(alone.lacking().orElseThrow());
        notes.add(text("federation.short.note", code, said, gain.text()));
      } else {
        best = best < 0 || plan.gain(m) > plan.gain(best) ? m : best;
        gaining.add(code);
        bars.add(treaty.relative() ? PERCENT * plan.gain(m) : plan.gain(m));
      }
      rows.add(
          Table.Row.of(code, cells.rough(alone.reached()), cells.rough(plan.welfare(m)), gain));
    }
    String unit = text(treaty.relative() ? "federation.gain.percent" : "federation.gain.own");
    return new Figure(
        "federation-gains",
        best < 0
            ? text("federation.short.finding", String.join(", ", overview.codes()))
            : text(
                "federation.gains.finding",
                overview.codes().get(best),
                numbers.gainText(plan.gain(best))),
        text("federation.gains.explanation"),
        gaining.isEmpty()
            ? welfare()
            : new Chart.Bars(
                unit,
                List.copyOf(gaining),
                List.of(new Chart.Series(unit, List.copyOf(bars), GAIN, false)),
                false,
                true),
        new Table(
            text("federation.gains.table", numbers.years()),
            List.of(
                text("federation.member"),
                text("federation.alone"),
                text("federation.together"),
                text("federation.gain")),
            rows),
        source(),
        List.copyOf(notes));
  }

  /// Alone and together, where there is nobody whose gain could be shown.
  private Chart welfare() {
    List<Double> alone = new ArrayList<>();
    List<Double> together = new ArrayList<>();
    for (int m = 0; m < overview.codes().size(); m++) {
      alone.add(overview.standing().alone(overview.codes().get(m)).orElseThrow().reached());
      together.add(plan.welfare(m));
    }
    return new Chart.Bars(
        text("federation.gain.own"),
        overview.codes(),
        List.of(
            new Chart.Series(text("federation.alone"), List.copyOf(alone), 0, false),
            new Chart.Series(text("federation.together"), List.copyOf(together), GAIN, false)),
        false,
        true);
  }

  private boolean held(String code) {
    return !plan.leftShortOf().contains(code);
  }
}
