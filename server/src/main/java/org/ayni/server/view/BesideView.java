package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.server.run.PlanAnswer;
import org.ayni.server.text.ImpasseWords;
import org.ayni.server.text.Words;

/// Two to four plans side by side, differences first.
///
/// @param status of the plan that was changed last, as in [PlanView]
/// @param impasse why there is no comparison, empty when there is one or when time ran out
/// @param findings what the kept plans change, one sentence each; what the last one does stands
///   over the first figure
/// @param figures differences to the first plan
/// @param obstacles why not everything asked of the changed plan can be had
/// @param proofs one sentence for each plan
/// @param alike whether no need changes, as where nothing was moved yet
public record BesideView(
    String status,
    ImpasseWords impasse,
    List<String> findings,
    List<Figure> figures,
    Optional<ObstaclesView> obstacles,
    List<String> proofs,
    boolean alike)
    implements Sheets {

  public BesideView {
    findings = List.copyOf(findings);
    figures = List.copyOf(figures);
    proofs = List.copyOf(proofs);
  }

  /// @param answers two to four, the changed plan last
  /// @param names of the plans, in the reader's language
  public static BesideView of(
      Economy economy, List<PlanAnswer> answers, List<String> names, Words words) {
    PlanAnswer changed = answers.getLast();
    String status = PlanView.status(changed.outcome());
    List<Plan> plans = answers.stream().flatMap(one -> one.plan().stream()).toList();
    if (plans.size() < answers.size()) {
      ImpasseWords impasse =
          answers.stream()
              .map(one -> PlanView.impasse(one.outcome(), words))
              .filter(one -> !one.isEmpty())
              .findFirst()
              .orElse(ImpasseWords.NONE);
      return new BesideView(
          status, impasse, List.of(), List.of(), Optional.empty(), List.of(), false);
    }
    List<PlanNumbers> numbers = plans.stream().map(one -> new PlanNumbers(economy, one)).toList();
    PlanFigures all = new PlanFigures(numbers.getFirst(), new EconomyFigures(economy, words));
    PlanBeside beside = new PlanBeside(all, numbers, names);
    List<String> findings = new ArrayList<>();
    // Of the last one it stands over the first figure.
    for (int p = 1; p + 1 < plans.size(); p++) {
      findings.add(beside.finding(p));
    }
    List<String> proofs = new ArrayList<>();
    for (int p = 0; p < answers.size(); p++) {
      LimitNames known = new LimitNames(plans.get(p).problem(), economy, words);
      if (!(answers.get(p).outcome() instanceof PlanOutcome.Infeasible)) {
        String name = names.get(p);
        answers
            .get(p)
            .certificate()
            .ifPresent(c -> proofs.add(words.text("beside.proof", name, Proof.sentence(c, known))));
      }
    }
    Optional<ObstaclesView> obstacles =
        changed.outcome() instanceof PlanOutcome.Infeasible infeasible
            ? Optional.of(
                ObstaclesView.of(
                    infeasible, new LimitNames(plans.getLast().problem(), economy, words)))
            : Optional.empty();
    return new BesideView(
        status,
        ImpasseWords.NONE,
        findings,
        beside.figures("beside-needs"),
        obstacles,
        proofs,
        !beside.differs());
  }

  @Override
  public List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    figures.forEach(figure -> sheets.add(figure.sheet()));
    obstacles.ifPresent(one -> sheets.addAll(one.sheets()));
    return sheets;
  }
}
