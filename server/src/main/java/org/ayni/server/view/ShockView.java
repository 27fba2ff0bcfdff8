package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import org.ayni.economy.Economy;
import org.ayni.server.run.ShockFound;
import org.ayni.server.text.Words;
import org.ayni.shocks.answer.ShockAnswer;
import org.ayni.shocks.answer.ShockAnswer.Lost;

/// What a shock comes to, as its page shows it.
///
/// @param finding what is lost, with and without a plan, in one sentence
/// @param assumed what the shock is taken to be, one sentence each
/// @param facts one sentence each: what happens at once, to prices, to work
/// @param noPlan true where there is no plan to compare with
/// @param proof what the planned answer proves, one sentence; empty where there is none
/// @param effort which solver answered and how long it took
public record ShockView(
    String finding,
    List<String> assumed,
    List<String> facts,
    boolean noPlan,
    List<Figure> figures,
    String proof,
    String effort)
    implements Illustrated {

  public ShockView {
    assumed = List.copyOf(assumed);
    facts = List.copyOf(facts);
    figures = List.copyOf(figures);
  }

  public static ShockView of(Economy economy, ShockFound found, Words words) {
    ShockAnswer answer = found.answer();
    ShockFigures all = new ShockFigures(new EconomyFigures(economy, words), found);
    List<Figure> figures = new ArrayList<>();
    figures.add(ShockPathFigure.of(all));
    all.needs().ifPresent(figures::add);
    figures.add(all.output());
    all.jobs().ifPresent(figures::add);
    all.income().ifPresent(figures::add);
    ShockReservesFigure.of(all).ifPresent(figures::add);
    ShockEffectFigures.demand(all).ifPresent(figures::add);
    ShockEffectFigures.prices(all).ifPresent(figures::add);
    String weeks = words.counted("shocks.weeks", answer.weeks());
    String muddling = change(answer.consumption(), false, words);
    String finding =
        found.planned()
            ? words.text(
                "shocks.finding", weeks, muddling, change(answer.consumption(), true, words))
            : words.text("shocks.findingWithoutPlan", weeks, muddling);
    return new ShockView(
        finding,
        ShockAssumed.of(economy, found.question(), words),
        facts(answer, found.planned(), words),
        !found.planned(),
        figures,
        proof(found, words),
        words.text("plan.effort", found.solver(), words.number(found.seconds(), 2)));
  }

  /// Change of what is lost, against the base year.
  private static String change(Lost lost, boolean planned, Words words) {
    return words.change(-(planned ? lost.planned() : lost.muddling()) / lost.base(), 1);
  }

  private static List<String> facts(ShockAnswer answer, boolean planned, Words words) {
    List<String> facts = new ArrayList<>();
    double base = EconomyFigures.sum(answer.economy().table().grossOutput());
    double demand = answer.demand().stream().mapToDouble(Double::doubleValue).sum();
    if (demand != 0) {
      facts.add(words.text("shocks.atOnce", words.change(demand / base, 1)));
    }
    answer
        .prices()
        .ifPresent(prices -> {
          facts.add(words.text("shocks.consumerPrices", words.change(prices.consumerPrices(), 1)));
          prices
              .realWages()
              .ifPresent(real -> facts.add(words.text("shocks.wages", words.change(real, 1))));
        });
    // What sounds too good is told with its reasons, beside the headline that says it.
    if (planned && answer.consumption().planned() < 0) {
      facts.add(words.text("shocks.more"));
    }
    if (answer.jobs().base() > 0) {
      facts.add(
          planned
              ? words.text(
                  "shocks.work",
                  change(answer.jobs(), false, words),
                  change(answer.jobs(), true, words))
              : words.text("shocks.workWithoutPlan", change(answer.jobs(), false, words)));
    }
    return facts;
  }

  private static String proof(ShockFound found, Words words) {
    // Rounded up: a sentence that claims more than the prices prove would be no proof.
    double gap = Math.max(1e-5, Math.ceil(found.gap() * 1e5) / 1e5);
    return Double.isFinite(found.gap())
        ? words.text("shocks.proof", words.percent(gap, 3), words.percent(found.violation(), 6))
        : "";
  }
}
