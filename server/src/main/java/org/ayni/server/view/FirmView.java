package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.server.run.AlternativesFound;
import org.ayni.server.run.PlanAnswer;
import org.ayni.server.run.RangesFound;
import org.ayni.server.text.ImpasseWords;
import org.ayni.server.text.Words;

/// How firm a plan is: how far its prices hold, and which plans are worth as much.
///
/// @param status as in [PlanView]
/// @param impasse why there is no plan, empty when there is one
/// @param ranges empty where there is none to speak of
/// @param others empty where there is no plan that others could be compared with
public record FirmView(
    String status, ImpasseWords impasse, Optional<RangesView> ranges, Optional<OthersView> others)
    implements Sheets {

  public static FirmView of(
      Economy economy,
      PlanAnswer answer,
      RangesFound ranges,
      AlternativesFound others,
      Words words) {
    String status = PlanView.status(answer.outcome());
    ImpasseWords impasse = PlanView.impasse(answer.outcome(), words);
    if (answer.ground().isEmpty() || answer.outcome() instanceof PlanOutcome.Failed) {
      return new FirmView(status, impasse, Optional.empty(), Optional.empty());
    }
    PlanFigures plan =
        new PlanFigures(
            new PlanNumbers(economy, answer.ground().get()), new EconomyFigures(economy, words));
    return new FirmView(
        status,
        impasse,
        ranges.ranges().map(all -> RangesView.of(plan, all)),
        Optional.of(OthersView.of(plan, others)));
  }

  @Override
  public List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    ranges.ifPresent(one -> sheets.add(one.sheet()));
    others.ifPresent(one -> sheets.addAll(one.sheets()));
    return sheets;
  }
}
