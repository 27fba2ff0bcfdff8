package org.ayni.server.web;

import java.util.Map;
import java.util.Optional;
import org.ayni.planning.table.GoalsFile;
import org.ayni.server.form.CutForm;
import org.ayni.server.form.PlanForm;
import org.ayni.server.form.Reading;
import org.ayni.server.form.ShockForm;
import org.ayni.shocks.scenario.Scenario;
import org.ayni.shocks.scenario.ScenarioFile;

/// What the fields of a page ask for, as the file in which the command takes it: a template for
/// scenarios of one's own.
public final class AskedScenario {

  private AskedScenario() {}

  /// The goals of the plan that a page shows; empty where its fields have mistakes.
  public static Optional<String> goals(Visit visit) {
    Reading<PlanForm> reading = PlanForm.read(visit.economy(), visit.form(), Map.of());
    return reading.problems().isEmpty()
        ? Optional.of(GoalsFile.text(reading.form().goals(visit.economy())))
        : Optional.empty();
  }

  /// The goals of the plan after the cut that a page shows; empty where its fields have mistakes,
  /// or the economy knows no partner's purchases.
  public static Optional<String> cut(Visit visit) {
    return CutForm.read(visit.economy(), visit.form(), Map.of())
        .filter(reading -> reading.problems().isEmpty())
        .map(reading -> GoalsFile.text(reading.form().goals(visit.economy())));
  }

  /// The shock that a page shows, as large and as long as it is asked for there; empty where its
  /// fields have mistakes.
  ///
  /// @param scenario as it is written
  public static Optional<String> shock(Visit visit, Scenario scenario) {
    Reading<ShockForm> reading = ShockForm.read(scenario, visit.form(), Map.of());
    return reading.problems().isEmpty()
        ? Optional.of(ScenarioFile.text(reading.form().applied(scenario)))
        : Optional.empty();
  }
}
