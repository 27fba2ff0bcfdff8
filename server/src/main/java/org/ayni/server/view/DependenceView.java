package org.ayni.server.view;

import java.util.Optional;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.Economy;
import org.ayni.economy.PartnerTrade;
import org.ayni.server.text.Words;

/// What hangs on a partner, as its page shows it.
public final class DependenceView {

  private DependenceView() {}

  /// @param model of the economy's table
  public static AnalysisView of(
      Economy economy, PartnerTrade partner, LeontiefModel model, Words words) {
    DependenceNumbers numbers = new DependenceNumbers(economy, partner, model);
    String name = words.name(partner.partner().names());
    Optional<Double> jobs = numbers.shareOfJobs();
    return new AnalysisView(
        words.text(
            jobs.isPresent() ? "dependence.finding" : "dependence.findingOfValueAdded",
            words.number(jobs.orElse(numbers.shareOfValueAdded()) * 100, 1),
            name),
        new DependenceFigures(new EconomyFigures(economy, words), numbers, model, name).figures());
  }
}
