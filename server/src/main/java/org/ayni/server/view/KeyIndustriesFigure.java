package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.linkages.LinkageClass;
import org.ayni.analysis.linkages.LinkageMeasure;
import org.ayni.analysis.linkages.Linkages;
import org.ayni.economy.Source;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;

/// On whom an industry draws and who draws on it, in four fields.
final class KeyIndustriesFigure {

  private static final int MOST_NAMES = 8;

  /// A cloud of more hides itself: those farthest from the average are drawn.
  private static final int MOST_POINTS = 150;

  private KeyIndustriesFigure() {}

  static Figure of(EconomyFigures all, LeontiefModel model) {
    Words words = all.words();
    Linkages linkages = Linkages.of(model);
    double[] back = linkages.byIndustry().values(LinkageMeasure.BACKWARD_NORMALISED);
    double[] ahead = linkages.byIndustry().values(LinkageMeasure.FORWARD_NORMALISED);
    List<Integer> keys =
        IntStream.range(0, back.length)
            .filter(i -> linkages.classes().get(i) == LinkageClass.KEY)
            .boxed()
            .toList();
    String finding =
        keys.isEmpty()
            ? words.text("key.none")
            : words.counted("key.finding", keys.size(), names(all, keys));
    return new Figure(
        "key",
        finding,
        words.text("key.explanation"),
        chart(all, linkages, back, ahead),
        table(all, linkages, back, ahead),
        all.source(words.text("key.unit"), Set.of(Source.Figures.TABLE)),
        Notes.ofModel(words, model, words.text("key.note")));
  }

  private static String names(EconomyFigures all, List<Integer> keys) {
    String first =
        keys.stream().limit(MOST_NAMES).map(all::industry).collect(Collectors.joining("; "));
    return keys.size() > MOST_NAMES ? first + "; …" : first;
  }

  private static Chart chart(EconomyFigures all, Linkages linkages, double[] back, double[] ahead) {
    List<Chart.Scatter.Point> points = new ArrayList<>();
    List<Integer> farthest =
        Order.largestFirst(
            back.length, i -> Math.max(Math.abs(back[i] - 1), Math.abs(ahead[i] - 1)));
    for (int i : farthest.subList(0, Math.min(MOST_POINTS, back.length))) {
      LinkageClass where = linkages.classes().get(i);
      points.add(
          new Chart.Scatter.Point(
              all.industry(i), back[i], ahead[i], tone(where), where == LinkageClass.KEY));
    }
    return new Chart.Scatter(
        all.words().text("key.backward"), all.words().text("key.forward"), 1, points);
  }

  private static int tone(LinkageClass where) {
    return switch (where) {
      case KEY -> 1;
      case BACKWARD -> 0;
      case FORWARD -> 2;
      case WEAK -> 7;
    };
  }

  private static Table table(EconomyFigures all, Linkages linkages, double[] back, double[] ahead) {
    Words words = all.words();
    List<Integer> order = Order.largestFirst(back.length, i -> back[i] + ahead[i]);
    return new Table(
        words.text("key.table", all.year()),
        List.of(
            words.text("column.industry"),
            words.text("key.backward"),
            words.text("key.forward"),
            words.text("column.class")),
        order.stream()
            .map(i ->
                all.row(
                    i,
                    all.cells().number(back[i], 2),
                    all.cells().number(ahead[i], 2),
                    Cell.of(words.text("linkage." + linkages.classes().get(i).name()))))
            .toList());
  }
}
