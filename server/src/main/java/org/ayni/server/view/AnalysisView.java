package org.ayni.server.view;

import java.util.List;

/// What a method finds about an economy, as its page shows it.
///
/// @param finding of all figures together, in one sentence; empty where each speaks for itself
public record AnalysisView(String finding, List<Figure> figures) implements Illustrated {

  public AnalysisView {
    figures = List.copyOf(figures);
  }

  /// Figures that speak for themselves.
  static AnalysisView of(List<Figure> figures) {
    return new AnalysisView("", figures);
  }
}
