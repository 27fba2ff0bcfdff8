package org.ayni.decisions.choice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Assumption;
import org.ayni.economy.Economy;
import org.ayni.economy.Names;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.StatedAssumption;

/// The ways in which the same wishes can be answered: as they stand, more of it now or later, with
/// less from abroad, all needs evenly, with shorter hours. Each changes one stated assumption, or
/// the objective, and nothing else; how far, is told with the plan. The weights, floors and
/// projects that were voted are the same in all of them.
public final class PlanIdeas {

  private static final Map<String, Names> CALLED =
      Map.of(
          "as-asked", names("As asked", "Como se pidió", "Como se pediu"),
          "more-now", names("More now", "Más ahora", "Mais agora"),
          "more-later", names("More later", "Más adelante", "Mais adiante"),
          "less-imports", names("Less from abroad", "Menos del exterior", "Menos do exterior"),
          "shorter-hours", names("Shorter hours", "Jornada más corta", "Jornada mais curta"),
          "evenly", names("All needs alike", "Todo por igual", "Tudo por igual"));

  private final Economy economy;
  private final Goals asked;
  private final List<PlanIdea> ideas = new ArrayList<>();

  private PlanIdeas(Economy economy, Goals asked) {
    this.economy = economy;
    this.asked = asked;
  }

  /// What people call the idea with this code; empty where there is none.
  public static Optional<Names> names(String code) {
    return Optional.ofNullable(CALLED.get(code));
  }

  private static Names called(String code) {
    return names(code).orElseThrow();
  }

  /// The wishes as they are first. An idea whose assumption the economy does not state is left out.
  public static List<PlanIdea> of(Economy economy, Goals asked) {
    PlanIdeas ideas = new PlanIdeas(economy, asked);
    ideas.all();
    return List.copyOf(ideas.ideas);
  }

  private void all() {
    ideas.add(
        new PlanIdea(
            "as-asked",
            called("as-asked"),
            names(
                "What the votes asked for, with the assumptions as they stand.",
                "Lo que pidieron los votos, con los supuestos como están.",
                "O que os votos pediram, com os pressupostos como estão."),
            List.of(new PlanIdea.Step("", asked))));
    change(
        "more-now",
        called("more-now"),
        names(
            "Less is built for the years after, more is left to consume.",
            "Se construye menos para los años de después y queda más para consumir.",
            "Constrói-se menos para os anos seguintes e sobra mais para consumir."),
        StatedAssumption.TERMINAL_GROWTH,
        -0.10,
        -0.05);
    change(
        "more-later",
        called("more-later"),
        names(
            "More is built: the years after the plan begin with more equipment.",
            "Se construye más: los años después del plan comienzan con más equipo.",
            "Constrói-se mais: os anos depois do plano começam com mais equipamento."),
        StatedAssumption.TERMINAL_GROWTH,
        0.20,
        0.15,
        0.10,
        0.05);
    change(
        "less-imports",
        called("less-imports"),
        names(
            "Less of each product may be bought abroad.",
            "Se puede comprar menos de cada producto en el exterior.",
            "Pode-se comprar menos de cada produto no exterior."),
        StatedAssumption.IMPORT_LIMIT,
        -0.40,
        -0.30,
        -0.25,
        -0.20,
        -0.10);
    change(
        "shorter-hours",
        called("shorter-hours"),
        names(
            "Working time shrinks a little every year, for the same number of people.",
            "El tiempo de trabajo se acorta un poco cada año, con las mismas personas.",
            "O tempo de trabalho diminui um pouco a cada ano, com as mesmas pessoas."),
        StatedAssumption.LABOUR_GROWTH,
        -0.02,
        -0.015,
        -0.01);
    evenly();
  }

  private void change(
      String code, Names names, Names text, StatedAssumption assumption, double... by) {
    if (economy.assumption(assumption.code()).isEmpty()) {
      return;
    }
    double stated = economy.assumption(assumption.code()).map(Assumption::value).orElseThrow();
    double today = asked.assumptions().getOrDefault(assumption.code(), stated);
    List<PlanIdea.Step> steps = new ArrayList<>();
    for (double change : by) {
      double value = Math.round((today + change) * 1e6) / 1e6;
      if (value >= assumption.least() && value <= assumption.most()) {
        Map<String, Double> assumptions = new LinkedHashMap<>(asked.assumptions());
        assumptions.put(assumption.code(), value);
        steps.add(
            new PlanIdea.Step(assumption.code() + "=" + value, asked.withAssumptions(assumptions)));
      }
    }
    if (!steps.isEmpty()) {
      ideas.add(new PlanIdea(code, names, text, steps));
    }
  }

  /// Where the wishes do not ask for it already.
  private void evenly() {
    if (asked.objectives().getFirst() == Goals.Kind.FULFIL) {
      return;
    }
    List<Goals.Kind> order = new ArrayList<>(List.of(Goals.Kind.FULFIL));
    order.addAll(asked.objectives());
    ideas.add(
        new PlanIdea(
            "evenly",
            called("evenly"),
            names(
                "First the need that comes off worst is served as well as it can be, then the rest by their points.",
                "Primero se atiende lo mejor posible la necesidad peor servida; después, el resto según sus puntos.",
                "Primeiro atende-se o melhor possível a necessidade pior servida; depois, o resto segundo os seus pontos."),
            List.of(new PlanIdea.Step("objective", asked.withObjectives(order)))));
  }

  private static Names names(String english, String spanish, String portuguese) {
    return new Names(Map.of("en", english, "es", spanish, "pt", portuguese));
  }
}
