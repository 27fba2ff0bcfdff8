package org.ayni.server.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ayni.server.chart.Chart;

/// Flows as bands from the nodes at the left to those at the right, as wide as they are large.
final class FlowsDrawing implements Drawing {

  private static final float UNIT = 17;
  private static final float LEAST_HEIGHT = 320;
  private static final float NAMES = 0.29f;
  private static final float BAR = 7;

  /// Between nodes: room for the name of each, however thin it is.
  private static final float GAP = 9;

  private final Chart.Sankey chart;
  private final Letters letters;
  private final float width;
  private final List<Chart.Sankey.Link> links;
  private final Map<String, Double> sizes = new HashMap<>();
  private final float high;
  private final float perUnit;

  FlowsDrawing(Chart.Sankey chart, Letters letters, float width) {
    this.chart = chart;
    this.letters = letters;
    this.width = width;
    this.links =
        chart.links().stream().filter(one -> Scale.there(one.value()) && one.value() > 0).toList();
    double all = 0;
    for (Chart.Sankey.Link link : links) {
      sizes.merge(link.source(), link.value(), Double::sum);
      sizes.merge(link.target(), link.value(), Double::sum);
      all += link.value();
    }
    int most = Math.max(nodes(0).size(), nodes(1).size());
    this.high = Math.max(LEAST_HEIGHT, 1.5f * GAP * most);
    this.perUnit = all > 0 ? (float) ((high - GAP * most) / all) : 0;
  }

  /// Those of a column that something flows from or to, from above.
  private List<Chart.Sankey.Node> nodes(int column) {
    return chart.nodes().stream()
        .filter(node -> node.column() == column && sizes.containsKey(node.id()))
        .toList();
  }

  private float size(String id) {
    return (float) (sizes.getOrDefault(id, 0.0) * perUnit);
  }

  @Override
  public float height() {
    return UNIT + high;
  }

  @Override
  public void draw(Canvas canvas) throws IOException {
    canvas.text(letters.cut(chart.unit(), LETTERS, width), LETTERS, 0, 7, Canvas.Side.RIGHT_OF);
    float left = width * NAMES;
    float right = width - left;
    // Where the next band of a node begins.
    Map<String, Float> next = new HashMap<>();
    place(nodes(0), next);
    place(nodes(1), next);
    Map<String, Float> tops = Map.copyOf(next);
    for (Chart.Sankey.Node from : nodes(0)) {
      for (Chart.Sankey.Node to : nodes(1)) {
        for (Chart.Sankey.Link link : between(from, to)) {
          float thick = (float) (link.value() * perUnit);
          canvas.band(
              left + BAR,
              next.merge(from.id(), thick, Float::sum) - thick,
              right - BAR,
              next.merge(to.id(), thick, Float::sum) - thick,
              thick,
              Tone.of(from.tone()));
        }
      }
    }
    nodes(canvas, nodes(0), tops, left, left - 4, Canvas.Side.LEFT_OF);
    nodes(canvas, nodes(1), tops, right - BAR, right + 4, Canvas.Side.RIGHT_OF);
  }

  private void place(List<Chart.Sankey.Node> nodes, Map<String, Float> tops) {
    float all = GAP * nodes.size();
    for (Chart.Sankey.Node node : nodes) {
      all += size(node.id());
    }
    float y = UNIT + (high - all) / 2 + GAP / 2;
    for (Chart.Sankey.Node node : nodes) {
      tops.put(node.id(), y);
      y += size(node.id()) + GAP;
    }
  }

  private List<Chart.Sankey.Link> between(Chart.Sankey.Node from, Chart.Sankey.Node to) {
    List<Chart.Sankey.Link> between = new ArrayList<>(links);
    between.removeIf(one -> !one.source().equals(from.id()) || !one.target().equals(to.id()));
    return between;
  }

  private void nodes(
      Canvas canvas,
      List<Chart.Sankey.Node> nodes,
      Map<String, Float> tops,
      float bar,
      float name,
      Canvas.Side side)
      throws IOException {
    for (Chart.Sankey.Node node : nodes) {
      float top = tops.getOrDefault(node.id(), UNIT);
      float tall = size(node.id());
      canvas.bar(bar, top, BAR, tall, 0, Tone.of(node.tone()));
      canvas.text(
          letters.cut(node.label(), LETTERS, width * NAMES - 4),
          LETTERS,
          name,
          top + tall / 2 + 2.6f,
          side);
    }
  }
}
