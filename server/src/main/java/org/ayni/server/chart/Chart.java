package org.ayni.server.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The numbers of a chart and the words on it, already in the reader's language. Values that do not
/// exist are null.
public sealed interface Chart {

  /// The name by which `ayni.js` knows how to draw it.
  String type();

  /// What can be drawn on paper too.
  sealed interface Printable extends Chart permits Sankey, Lines, Bars, Multiples, Scatter {
    /// How many bars, panels, points, flows or years it shows.
    int size();

    /// The same with as many as fit on a page.
    Printable onPaper();
  }

  /// Flows between two columns of nodes.
  ///
  /// @param unit of the flows
  record Sankey(String unit, List<Node> nodes, List<Link> links) implements Printable {
    private static final int MOST_ON_PAPER = 30;

    /// @param id unique among the nodes
    /// @param column 0 on the left, 1 on the right
    /// @param tone 0 … 7 in the palette
    public record Node(String id, String label, int column, int tone) {}

    /// @param value > 0
    public record Link(String source, String target, double value) {}

    @Override
    public String type() {
      return "sankey";
    }

    @Override
    public int size() {
      return links.size();
    }

    /// The same with its largest flows.
    @Override
    public Sankey onPaper() {
      if (links.size() <= MOST_ON_PAPER) {
        return this;
      }
      double least =
          links.stream()
              .map(Link::value)
              .sorted(Comparator.reverseOrder())
              .skip(MOST_ON_PAPER - 1L)
              .findFirst()
              .orElseThrow();
      return new Sankey(
          unit,
          nodes,
          links.stream().filter(one -> one.value() >= least).limit(MOST_ON_PAPER).toList());
    }
  }

  /// Lines over the years, or whatever `categories` are.
  ///
  /// @param baseline a level drawn across, null for none
  record Lines(
      String unit,
      List<String> categories,
      List<Series> series,
      @Nullable Double baseline,
      boolean fromZero)
      implements Printable {
    @Override
    public String type() {
      return "lines";
    }

    @Override
    public int size() {
      return categories.size();
    }

    @Override
    public Lines onPaper() {
      return this;
    }
  }

  /// Bars, one group a category.
  ///
  /// @param stacked parts of a whole on one bar; else side by side
  /// @param lying bars to the right with names at the left; else upright
  record Bars(
      String unit, List<String> categories, List<Series> series, boolean stacked, boolean lying)
      implements Printable {
    /// Lying bars of hundreds of names would be metres long.
    private static final int MOST = 60;

    private static final int MOST_ON_PAPER = 28;

    /// The same with as many names as a picture bears: the first ones, or where bars go both ways
    /// the ones from both ends, for names stand in the order of their values.
    public Bars shortened() {
      return shortened(MOST);
    }

    @Override
    public Bars onPaper() {
      return shortened(MOST_ON_PAPER);
    }

    private Bars shortened(int most) {
      if (!lying || categories.size() <= most) {
        return this;
      }
      boolean signed = series.stream().anyMatch(s -> s.values().stream().anyMatch(Bars::below));
      int last = signed ? most / 2 : 0;
      return new Bars(
          unit,
          ends(categories, most, last),
          series.stream()
              .map(s -> new Series(s.name(), ends(s.values(), most, last), s.tone(), s.dashed()))
              .toList(),
          stacked,
          true);
    }

    private static boolean below(@Nullable Double value) {
      return value != null && value < 0;
    }

    @Override
    public String type() {
      return "bars";
    }

    @Override
    public int size() {
      return categories.size();
    }
  }

  /// Many small line charts on one scale.
  ///
  /// @param baseline a level drawn across every panel
  /// @param names of the lines of each panel, the one in question first, one for comparison second
  record Multiples(
      String unit, List<String> categories, List<String> names, List<Panel> panels, double baseline)
      implements Printable {
    private static final int MOST_ON_PAPER = 20;

    /// @param mark the sum of it in a word, such as `+12 %`
    /// @param falls true where the mark is a loss
    /// @param compared the line it is compared with, empty for none
    public record Panel(
        String name,
        String mark,
        boolean falls,
        List<@Nullable Double> values,
        List<@Nullable Double> compared) {}

    /// The same with as many panels as fit on a page: the first and the last ones, for they stand
    /// in the order of their last values.
    @Override
    public Multiples onPaper() {
      return panels.size() <= MOST_ON_PAPER
          ? this
          : new Multiples(
              unit, categories, names, ends(panels, MOST_ON_PAPER, MOST_ON_PAPER / 2), baseline);
    }

    @Override
    public String type() {
      return "multiples";
    }

    @Override
    public int size() {
      return panels.size();
    }
  }

  private static <E extends @Nullable Object> List<E> ends(List<E> all, int most, int last) {
    List<E> ends = new ArrayList<>(all.subList(0, most - last));
    ends.addAll(all.subList(all.size() - last, all.size()));
    return ends;
  }

  /// Points in four fields cut at `middle`.
  record Scatter(String across, String upward, double middle, List<Point> points)
      implements Printable {
    /// @param tone 0 … 7 in the palette
    /// @param marked named on the chart even when it is small
    public record Point(String name, double x, double y, int tone, boolean marked) {}

    @Override
    public String type() {
      return "scatter";
    }

    @Override
    public int size() {
      return points.size();
    }

    @Override
    public Scatter onPaper() {
      return this;
    }
  }

  /// A field of coloured cells: the darker, the more.
  ///
  /// @param rows names from above, the ones that matter most first
  /// @param columns names from the left, likewise
  /// @param values by row, then by column; null where a cell stays empty
  record HeatMap(
      String unit, List<String> rows, List<String> columns, List<List<@Nullable Double>> values)
      implements Chart {
    @Override
    public String type() {
      return "heatmap";
    }
  }

  /// One line or one kind of bar.
  ///
  /// @param tone 0 … 7 in the palette
  /// @param dashed for limits and comparisons
  record Series(String name, List<@Nullable Double> values, int tone, boolean dashed) {}
}
