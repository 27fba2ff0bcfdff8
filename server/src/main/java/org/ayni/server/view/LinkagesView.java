package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.Economy;
import org.ayni.server.text.Words;

/// Who needs whom, as its page shows it.
public final class LinkagesView {

  private LinkagesView() {}

  /// @param model of the economy's table
  public static AnalysisView of(Economy economy, LeontiefModel model, Words words) {
    EconomyFigures all = new EconomyFigures(economy, words);
    List<Figure> figures = new ArrayList<>();
    figures.add(RequirementsFigure.of(all, model));
    figures.add(KeyIndustriesFigure.of(all, model));
    CostliestLinksFigure.of(all, model).ifPresent(figures::add);
    return AnalysisView.of(figures);
  }
}
