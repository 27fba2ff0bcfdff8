package org.ayni.server.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.planning.table.Goals;
import org.ayni.server.form.CutForm;
import org.ayni.server.form.PlanForm;
import org.ayni.server.run.ScenarioShelf;
import org.ayni.server.web.Address;

/// Where a scenario leads: to the page that computes it, with all its settings in the address.
///
/// @param address of that page; empty where there is none for it
/// @param left what of it no page asks for, by the name of its field
record ScenarioWays(Optional<Address> address, List<String> left) {

  ScenarioWays {
    left = List.copyOf(left);
  }

  /// @param about fields that say which economy
  static ScenarioWays of(ScenarioText text, String id, Economy economy, Map<String, String> about) {
    return switch (text.kind()) {
      case SHOCK ->
          new ScenarioWays(
              Optional.of(new Address("/shocks/" + ScenarioShelf.name(id), about)), List.of());
      case GOALS -> goals(text.goals(), economy, about);
    };
  }

  private static ScenarioWays goals(Goals goals, Economy economy, Map<String, String> about) {
    List<String> left = new ArrayList<>();
    if (!goals.objectives().equals(Goals.standard().objectives())) {
      left.add("objective");
    }
    if (!goals.projects().isEmpty()) {
      left.add("projects");
    }
    if (goals.exportCuts().size() > 1) {
      left.add("exportCuts");
    }
    if (goals.years() > PlanForm.MOST_YEARS) {
      left.add("years");
    }
    if (!left.isEmpty()) {
      return new ScenarioWays(Optional.empty(), left);
    }
    PlanForm form = form(goals, economy);
    Map<String, String> fields =
        goals.exportCuts().entrySet().stream()
            .findFirst()
            .map(cut -> new CutForm(form, cut.getKey(), cut.getValue()).fields(economy))
            .orElseGet(() -> form.fields(economy));
    String path = goals.exportCuts().isEmpty() ? "/plan" : "/cut";
    return new ScenarioWays(Optional.of(new Address(path, about).with(fields)), left);
  }

  private static PlanForm form(Goals goals, Economy economy) {
    PlanForm usual = PlanForm.standard(economy);
    Map<String, Double> points = new LinkedHashMap<>(usual.points());
    if (!goals.weights().isEmpty()) {
      points.replaceAll((need, _) -> goals.weights().getOrDefault(need, 0.0));
    }
    Map<String, Double> floors = new LinkedHashMap<>(usual.floors());
    floors.putAll(goals.floors());
    Map<String, Double> assumptions = new LinkedHashMap<>(usual.assumptions());
    assumptions.putAll(goals.assumptions());
    return new PlanForm(goals.years(), points, floors, assumptions);
  }
}
