package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.server.run.PlanAnswer;
import org.ayni.server.text.ImpasseWords;
import org.ayni.server.text.Words;

/// Two plans side by side: without and with a cut of exports, and what is lost.
///
/// @param status of the plan with the cut, as in [PlanView]
/// @param finding what is lost, as a heading
/// @param impasse why there is no comparison, empty when there is one
/// @param figures differences first
/// @param obstacles why not everything could be had after the cut
/// @param proofs one sentence for each of the two plans
public record CutView(
    String status,
    String finding,
    ImpasseWords impasse,
    List<Figure> figures,
    Optional<ObstaclesView> obstacles,
    List<String> proofs)
    implements Sheets {

  public CutView {
    figures = List.copyOf(figures);
    proofs = List.copyOf(proofs);
  }

  /// @param partner its name in the reader's language
  /// @param share of its purchases that falls away, 0 … 1
  public static CutView of(
      Economy economy,
      PlanAnswer before,
      PlanAnswer after,
      String partner,
      double share,
      Words words) {
    String status = PlanView.status(after.outcome());
    if (before.plan().isEmpty() || after.plan().isEmpty()) {
      ImpasseWords first = PlanView.impasse(before.outcome(), words);
      ImpasseWords impasse = first.isEmpty() ? PlanView.impasse(after.outcome(), words) : first;
      return new CutView(status, "", impasse, List.of(), Optional.empty(), List.of());
    }
    PlanNumbers first = new PlanNumbers(economy, before.plan().get());
    PlanNumbers second = new PlanNumbers(economy, after.plan().get());
    PlanFigures all = new PlanFigures(second, new EconomyFigures(economy, words));
    CutFigures cut = new CutFigures(all, first, second);
    LimitNames names = new LimitNames(second.problem(), economy, words);
    List<Figure> figures = new ArrayList<>();
    figures.add(cut.needs());
    figures.add(cut.output());
    cut.jobs().ifPresent(figures::add);
    List<String> proofs = new ArrayList<>();
    before.certificate().ifPresent(c -> proofs.add(Proof.sentence(c, names)));
    Optional<ObstaclesView> obstacles = Optional.empty();
    if (after.outcome() instanceof PlanOutcome.Infeasible infeasible) {
      obstacles = Optional.of(ObstaclesView.of(infeasible, names));
    } else {
      after.certificate().ifPresent(c -> proofs.add(Proof.sentence(c, names)));
    }
    String finding =
        words.text(
            "cut.finding", words.percent(share, 0), partner, words.change(cut.lossOfNeeds(), 1));
    return new CutView(status, finding, ImpasseWords.NONE, figures, obstacles, proofs);
  }

  @Override
  public List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    figures.forEach(figure -> sheets.add(figure.sheet()));
    obstacles.ifPresent(one -> sheets.addAll(one.sheets()));
    return sheets;
  }
}
