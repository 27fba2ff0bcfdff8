package org.ayni.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ayni.api.answer.PlanFound;
import org.ayni.economy.Economy;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.solve.Impasse;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.server.run.PlanAnswer;
import org.ayni.server.text.Words;
import org.jspecify.annotations.Nullable;

/// How planning ended, as it is told.
final class PlanTold {

  private PlanTold() {}

  static PlanFound of(Economy economy, PlanAnswer answer, HttpServletRequest request, Words words) {
    Optional<Certificate> proof = answer.certificate();
    List<Integer> years =
        answer
            .plan()
            .map(plan ->
                IntStream.rangeClosed(1, plan.problem().years())
                    .mapToObj(t -> plan.problem().baseYear() + t)
                    .toList())
            .orElse(List.of());
    return new PlanFound(
        economy.name(),
        years,
        status(answer.outcome()).code(),
        answer.outcome() instanceof PlanOutcome.Failed(Impasse why) ? why.words() : "",
        proof.map(Certificate::objective).map(PlanTold::finite).orElse(null),
        proof.map(Certificate::bound).map(PlanTold::finite).orElse(null),
        proof.map(Certificate::gap).map(PlanTold::finite).orElse(null),
        proof.map(Certificate::maxViolation).map(PlanTold::finite).orElse(null),
        answer.solver(),
        answer.seconds(),
        answer.plan().map(plan -> needs(plan, words)).orElse(List.of()),
        answer.outcome() instanceof PlanOutcome.Infeasible infeasible
            ? infeasible.shortfalls().stream()
                .map(one ->
                    new PlanFound.Missing(
                        one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        one.code(),
                        economy.year() + one.year(),
                        one.wanted(),
                        one.possible()))
                .toList()
            : List.of(),
        links(request));
  }

  private static PlanStatus status(PlanOutcome outcome) {
    return switch (outcome) {
      case PlanOutcome.Optimal _ -> PlanStatus.OPTIMAL;
      case PlanOutcome.Stopped _ -> PlanStatus.STOPPED;
      case PlanOutcome.Infeasible _ -> PlanStatus.INFEASIBLE;
      case PlanOutcome.Failed _ -> PlanStatus.FAILED;
    };
  }

  private static @Nullable Double finite(Double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static List<PlanFound.Need> needs(Plan plan, Words words) {
    List<PlanFound.Need> needs = new ArrayList<>();
    for (int g = 0; g < plan.problem().baskets().size(); g++) {
      Basket basket = plan.problem().baskets().get(g);
      List<Double> met = new ArrayList<>();
      for (int t = 0; t < plan.problem().years(); t++) {
        met.add(plan.activities().satisfaction().at(t, g));
      }
      needs.add(new PlanFound.Need(basket.code(), words.name(basket.names()), met));
    }
    return needs;
  }

  /// With the fields of the plan.
  private static Map<String, String> links(HttpServletRequest request) {
    String query = request.getQueryString();
    Map<String, String> links = new LinkedHashMap<>();
    String fields = query == null ? "" : "?" + query;
    links.put("rows", request.getRequestURI() + "/rows" + fields);
    for (String ending : List.of(TableFile.CSV, TableFile.PARQUET)) {
      links.put(ending, request.getRequestURI() + "/table." + ending + fields);
    }
    return links;
  }
}
