package org.ayni.server.view;

import java.util.List;
import java.util.Map;
import org.ayni.server.chart.Chart;
import tools.jackson.databind.json.JsonMapper;

/// A chart with what it says, where it comes from, and its table.
///
/// @param id unique on its page, letters and hyphens
/// @param finding what the figure shows, as a heading
/// @param explanation how to read it, one or two sentences
/// @param chart the numbers drawn
/// @param source unit, year and publisher, one line
/// @param notes what must be known before it is trusted
public record Figure(
    String id,
    String finding,
    String explanation,
    Chart chart,
    Table table,
    String source,
    List<String> notes) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Figure {
    notes = List.copyOf(notes);
  }

  /// Its table with what must be known of it.
  Sheet sheet() {
    return new Sheet(id, table, source, notes);
  }

  /// Whether the chart needs the whole width of a page also where others stand side by side.
  public boolean wide() {
    return switch (chart) {
      case Chart.Sankey _, Chart.HeatMap _ -> true;
      case Chart.Multiples _, Chart.Lines _, Chart.Bars _, Chart.Scatter _ -> false;
    };
  }

  /// The chart for the browser, with as many names as a picture bears. No `<` stands in it, so
  /// nothing in a name can end the element that holds it.
  public String json() {
    Chart shown = chart instanceof Chart.Bars bars ? bars.shortened() : chart;
    return JSON.writeValueAsString(Map.of("type", shown.type(), "chart", shown))
        .replace("<", "\\u003c");
  }
}
