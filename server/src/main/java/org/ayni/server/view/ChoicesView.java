package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ayni.decisions.choice.PlanChoice;
import org.ayni.decisions.choice.PlanIdea;
import org.ayni.economy.Assumption;
import org.ayni.economy.Economy;
import org.ayni.planning.table.Goals;
import org.ayni.server.form.PlanForm;
import org.ayni.server.form.Scale;
import org.ayni.server.run.ChoicesFound;
import org.ayni.server.text.ImpasseWords;
import org.ayni.server.text.Words;

/// The plans that what was voted can be answered with, what they change for people, and what cannot
/// be had.
///
/// @param finding how many there are
/// @param plans to choose among, in the order in which they are offered
/// @param figures differences to the first plan; empty where there are not two
/// @param proofs one sentence for each plan
/// @param alike names of those that could be had too and would hardly be felt; empty for none
/// @param refused ideas that cannot be had
/// @param fit what became of the elected projects
/// @param costs of the projects as they were voted on, beside what they take; empty where no ballot
///   said any
/// @param settled false where time ran out before everything was known
public record ChoicesView(
    String finding,
    List<Offered> plans,
    List<Figure> figures,
    List<String> proofs,
    String alike,
    List<Judged> refused,
    FitView fit,
    Optional<Sheet> costs,
    boolean settled)
    implements Sheets {

  /// A plan to choose.
  ///
  /// @param changed the assumption in which it differs from what was voted; empty for none
  public record Offered(String code, String name, String text, String changed) {}

  /// Something that was asked for and cannot be had, or is not known to.
  ///
  /// @param told what became of it
  /// @param obstacles what stands in the way, where that is known
  /// @param impasse why it is not known
  public record Judged(
      String code, String told, Optional<ObstaclesView> obstacles, ImpasseWords impasse) {}

  public ChoicesView {
    plans = List.copyOf(plans);
    figures = List.copyOf(figures);
    proofs = List.copyOf(proofs);
    refused = List.copyOf(refused);
  }

  public static ChoicesView of(
      Economy economy, ChoicesFound found, Optional<Sheet> costs, Words words) {
    List<PlanChoice.Candidate> offered = found.choice().offered();
    List<Offered> plans = new ArrayList<>();
    List<String> proofs = new ArrayList<>();
    for (PlanChoice.Candidate one : offered) {
      String name = words.name(one.idea().names());
      plans.add(
          new Offered(
              one.idea().code(),
              name,
              words.name(one.idea().text()),
              String.join("; ", changed(economy, found.fit().goals(), one.goals(), words))));
      LimitNames known = new LimitNames(one.plan().problem(), economy, words);
      one.result()
          .certificate()
          .ifPresent(c -> proofs.add(words.text("beside.proof", name, Proof.sentence(c, known))));
    }
    FitView.Naming naming = new FitView.Naming(economy, found.fit().goals(), words);
    return new ChoicesView(
        finding(offered.size(), words),
        plans,
        figures(economy, offered, words),
        proofs,
        found.choice().alike().stream()
            .map(one -> words.name(one.idea().names()))
            .collect(Collectors.joining(", ")),
        found.choice().refused().stream().map(one -> refused(one, naming, words)).toList(),
        FitView.of(found.fit(), naming, words),
        costs,
        found.settled());
  }

  private static String finding(int plans, Words words) {
    return plans == 0 ? words.text("choices.none") : words.counted("choices.finding", plans);
  }

  private static List<Figure> figures(
      Economy economy, List<PlanChoice.Candidate> offered, Words words) {
    if (offered.size() < 2) {
      return List.of();
    }
    List<PlanNumbers> numbers =
        offered.stream().map(one -> new PlanNumbers(economy, one.plan())).toList();
    PlanFigures first = new PlanFigures(numbers.getFirst(), new EconomyFigures(economy, words));
    List<String> names = offered.stream().map(one -> words.name(one.idea().names())).toList();
    return new PlanBeside(first, numbers, names).figures("choices-needs");
  }

  /// In which assumptions goals differ from others, one sentence each.
  public static List<String> changed(Economy economy, Goals from, Goals to, Words words) {
    List<String> sentences = new ArrayList<>();
    for (Assumption assumption : economy.assumptions()) {
      String code = assumption.code();
      double before = from.assumptions().getOrDefault(code, assumption.value());
      double after = to.assumptions().getOrDefault(code, assumption.value());
      if (before != after) {
        Scale scale = PlanForm.scale(economy, code);
        sentences.add(
            words.text(
                "report.instead",
                words.firstClause(assumption.text()),
                (scale.write(after) + " " + words.unit(assumption.unit())).strip(),
                scale.write(before)));
      }
    }
    for (Map.Entry<String, Double> cut : to.exportCuts().entrySet()) {
      if (!cut.getValue().equals(from.exportCuts().get(cut.getKey()))) {
        sentences.add(
            words.text(
                "choices.cut",
                economy.partners().stream()
                    .filter(one -> one.partner().code().equals(cut.getKey()))
                    .map(one -> words.name(one.partner().names()))
                    .findFirst()
                    .orElse(cut.getKey()),
                words.percent(cut.getValue(), 0)));
      }
    }
    return sentences;
  }

  private static Judged refused(PlanChoice.Refused refused, FitView.Naming naming, Words words) {
    PlanIdea idea = refused.idea();
    return new Judged(
        "idea-" + idea.code(),
        FitView.unknown(refused.result())
            ? words.text("choices.unknown", words.name(idea.names()))
            : words.text("choices.refused", words.name(idea.names()), words.name(idea.text())),
        FitView.obstacles(refused.result(), naming),
        FitView.impasse(refused.result(), words));
  }

  @Override
  public List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>(fit.sheets());
    costs.ifPresent(sheets::add);
    figures.forEach(one -> sheets.add(one.sheet()));
    return sheets;
  }
}
