package org.ayni.server.pdf;

import java.io.IOException;
import java.util.Locale;
import org.ayni.server.chart.Chart;

/// How a chart looks on paper, once it is known how much room it takes.
interface Drawing {

  /// Letters on a picture.
  float LETTERS = 7.5f;

  /// Points down.
  float height();

  void draw(Canvas canvas) throws IOException;

  /// @param width points across
  static Drawing of(Chart.Printable chart, Letters letters, Locale language, float width) {
    return switch (chart) {
      case Chart.Lines lines -> new LinesDrawing(lines, letters, language, width);
      case Chart.Bars bars when bars.lying() ->
          new LyingBarsDrawing(bars, letters, language, width);
      case Chart.Bars bars -> new BarsDrawing(bars, letters, language, width);
      case Chart.Sankey flows -> new FlowsDrawing(flows, letters, width);
      case Chart.Scatter points -> new ScatterDrawing(points, letters, language, width);
      case Chart.Multiples many -> new MultiplesDrawing(many, letters, language, width);
    };
  }
}
