package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.questions.Why;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.server.run.PlanAnswer;
import org.ayni.server.run.WhyNotFound;
import org.ayni.server.text.ImpasseWords;
import org.ayni.server.text.Words;

/// A plan as its page shows it.
///
/// @param status key of how planning ended: `optimal`, `stopped`, `infeasible`, `failed`
/// @param finding what came out, as a heading
/// @param impasse why there is no plan, empty when there is one
/// @param figures what the plan does, empty when there is none
/// @param limits what holds it back
/// @param whyNot a line for each need; none where there is no best plan
/// @param obstacles why not everything could be had
/// @param proof what the plan proves, one sentence
/// @param effort which solver answered and how long it took; empty where that is not known
public record PlanView(
    String status,
    String finding,
    ImpasseWords impasse,
    List<Figure> figures,
    Optional<LimitsView> limits,
    List<WhyView.Line> whyNot,
    Optional<ObstaclesView> obstacles,
    String proof,
    String effort)
    implements Sheets {

  public PlanView {
    figures = List.copyOf(figures);
    whyNot = List.copyOf(whyNot);
  }

  /// @param asked why each need is not better served
  /// @param points by need code, as they count
  public static PlanView of(
      Economy economy,
      PlanAnswer answer,
      WhyNotFound asked,
      Map<String, Double> points,
      Words words) {
    return of(
        economy,
        answer.outcome(),
        answer.certificate(),
        asked.needs(),
        points,
        words.text("plan.effort", answer.solver(), words.number(answer.seconds(), 2)),
        words);
  }

  /// A plan that lies somewhere as the best there is: nobody asks it why, and who worked it out is
  /// not known.
  ///
  /// @param proof of it
  /// @param points by need code, as they count
  public static PlanView of(
      Economy economy, Plan plan, Certificate proof, Map<String, Double> points, Words words) {
    return of(
        economy, new PlanOutcome.Optimal(plan), Optional.of(proof), List.of(), points, "", words);
  }

  private static PlanView of(
      Economy economy,
      PlanOutcome outcome,
      Optional<Certificate> certificate,
      List<Why> needs,
      Map<String, Double> points,
      String effort,
      Words words) {
    Optional<Plan> plan = PlanAnswer.plan(outcome);
    List<Figure> figures = new ArrayList<>();
    Optional<LimitsView> limits = Optional.empty();
    List<WhyView.Line> whyNot = List.of();
    Optional<ObstaclesView> obstacles = Optional.empty();
    String finding = "";
    String proof = "";
    if (plan.isPresent()) {
      PlanFigures all =
          new PlanFigures(new PlanNumbers(economy, plan.get()), new EconomyFigures(economy, words));
      LimitNames names = new LimitNames(plan.get().problem(), economy, words);
      figures.add(NeedsFigure.of(all, points));
      figures.add(OutputFigure.of(all));
      LabourFigure.of(all).ifPresent(figures::add);
      figures.add(InvestmentFigure.of(all));
      figures.add(TradeFigure.of(all));
      figures.addAll(NeedCostFigures.of(all));
      finding = figures.getFirst().finding();
      if (outcome instanceof PlanOutcome.Infeasible infeasible) {
        obstacles = Optional.of(ObstaclesView.of(infeasible, names));
      } else {
        limits = certificate.map(c -> LimitsView.of(all, c.objective()));
        whyNot = WhyView.lines(all, needs);
        proof = certificate.map(c -> Proof.sentence(c, names)).orElse("");
      }
    }
    return new PlanView(
        status(outcome),
        finding,
        impasse(outcome, words),
        figures,
        limits,
        whyNot,
        obstacles,
        proof,
        effort);
  }

  /// Names of the projects that a plan carries out, in their order.
  public static List<String> projects(Economy economy, Plan plan, Words words) {
    return new PlanNumbers(economy, plan)
        .projects().stream().map(project -> words.name(project.names())).toList();
  }

  @Override
  public List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    obstacles.ifPresent(one -> sheets.addAll(one.sheets()));
    figures.forEach(figure -> sheets.add(figure.sheet()));
    limits.ifPresent(one -> sheets.add(one.sheet()));
    return sheets;
  }

  /// Why there is no plan; empty where there may be one.
  static ImpasseWords impasse(PlanOutcome outcome, Words words) {
    return outcome instanceof PlanOutcome.Failed(var why)
        ? ImpasseWords.of(why, words)
        : ImpasseWords.NONE;
  }

  static String status(PlanOutcome outcome) {
    return switch (outcome) {
      case PlanOutcome.Optimal _ -> "optimal";
      case PlanOutcome.Stopped _ -> "stopped";
      case PlanOutcome.Infeasible _ -> "infeasible";
      case PlanOutcome.Failed _ -> "failed";
    };
  }
}
