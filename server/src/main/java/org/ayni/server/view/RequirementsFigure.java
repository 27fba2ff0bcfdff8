package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.Source;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;
import org.jspecify.annotations.Nullable;

/// Which industry needs how much of which other, suppliers of suppliers included: 100 (l_ij − δ_ij)
/// for the industries that are tied most to the others.
final class RequirementsFigure {

  /// More names cannot be told apart on a desk.
  private static final int SHOWN = 25;

  private final EconomyFigures all;
  private final List<Integer> shown;

  /// [column][row] of the table: what 100 of final demand for a product call for.
  private final List<double[]> needed;

  private RequirementsFigure(EconomyFigures all, LeontiefModel model) {
    this.all = all;
    double[] back = model.inverseColumnSums();
    double[] ahead = model.inverseRowSums();
    shown =
        Order.largestFirst(all.size(), i -> back[i] + ahead[i])
            .subList(0, Math.min(SHOWN, all.size()));
    needed = shown.stream().map(j -> column(model, j)).toList();
  }

  private static double[] column(LeontiefModel model, int j) {
    double[] hundred = new double[model.size()];
    hundred[j] = 100;
    double[] column = model.totalOutput(hundred);
    column[j] -= 100;
    return column;
  }

  static Figure of(EconomyFigures all, LeontiefModel model) {
    return new RequirementsFigure(all, model).figure(model);
  }

  private Figure figure(LeontiefModel model) {
    Words words = all.words();
    List<String> names = shown.stream().map(all::industry).toList();
    List<String> columns = new ArrayList<>();
    columns.add(words.text("linkages.seller"));
    columns.addAll(names);
    return new Figure(
        "requirements",
        finding(),
        words.text("linkages.requirements.explanation"),
        new Chart.HeatMap(words.text("linkages.requirements.unit"), names, names, values()),
        new Table(
            words.text("linkages.requirements.table", all.year()),
            columns,
            shown.stream().map(i -> all.row(i, cells(i))).toList()),
        all.source(words.text("linkages.requirements.unit"), Set.of(Source.Figures.TABLE)),
        Notes.ofModel(
            words, model, words.text("linkages.assumption"), words.text("linkages.citation")));
  }

  private List<Cell> cells(int i) {
    return needed.stream().map(column -> all.cells().number(column[i], 1)).toList();
  }

  /// With two decimals: more cannot be seen, and would weigh. The diagonal stays empty.
  private List<List<@Nullable Double>> values() {
    List<List<@Nullable Double>> rows = new ArrayList<>();
    for (int i : shown) {
      List<@Nullable Double> row = new ArrayList<>();
      for (int k = 0; k < shown.size(); k++) {
        row.add(shown.get(k) == i ? null : Math.round(needed.get(k)[i] * 100) / 100.0);
      }
      rows.add(row);
    }
    return rows;
  }

  private String finding() {
    int seller = 0;
    int buyer = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < shown.size(); k++) {
      double[] column = needed.get(k);
      int own = shown.get(k);
      int first =
          IntStream.range(0, column.length)
              .filter(i -> i != own)
              .reduce((a, b) -> column[b] > column[a] ? b : a)
              .orElse(own);
      if (column[first] > most) {
        most = column[first];
        seller = first;
        buyer = own;
      }
    }
    return all.words()
        .text(
            "linkages.requirements.finding",
            all.industry(buyer),
            all.words().number(most, 0),
            all.industry(seller));
  }
}
