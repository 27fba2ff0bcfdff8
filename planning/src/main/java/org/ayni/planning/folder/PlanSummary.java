package org.ayni.planning.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.kernel.rounding.Rounding;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.certificate.Violation;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.solve.EasedLimit;
import org.ayni.planning.solve.Obstacle;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.Shortfall;
import org.ayni.planning.solve.Stage;
import org.jspecify.annotations.Nullable;

/// What a result says in a few fields, with the stable keys of `plan.json` and of `--format json`.
/// Numbers that are not there (no plan, no bound) are null.
public final class PlanSummary {

  private PlanSummary() {}

  /// Fields in a fixed order, ready for JSON.
  public static Map<String, @Nullable Object> fields(PlanResult result) {
    @Nullable Certificate proof = result.certificate().orElse(null);
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("status", result.status().code());
    fields.put("objectives", result.plan().map(PlanSummary::objectives).orElse(List.of()));
    fields.put("objective", proof == null ? null : finite(proof.objective()));
    fields.put("bound", proof == null ? null : finite(proof.bound()));
    fields.put("gap", proof == null ? null : finite(proof.gap()));
    fields.put("maxViolation", proof == null ? null : finite(proof.maxViolation()));
    fields.put(
        "stages",
        result
            .plan()
            .map(plan -> result.stages().stream().map(stage -> fields(stage, plan)).toList())
            .orElse(List.of()));
    fields.put("solver", result.solver());
    fields.put("reason", result.reason());
    fields.put(
        "violations",
        proof == null ? List.of() : proof.violations().stream().map(PlanSummary::fields).toList());
    fields.put("shortfalls", result.shortfalls().stream().map(PlanSummary::fields).toList());
    fields.put("eased", result.eased().stream().map(PlanSummary::fields).toList());
    fields.put("obstacles", result.obstacles().stream().map(PlanSummary::fields).toList());
    return fields;
  }

  /// Codes of all objectives in their order, those that were not decided any more included.
  private static List<String> objectives(Plan plan) {
    return plan.problem().order().stream().map(plan.problem()::code).toList();
  }

  private static Map<String, @Nullable Object> fields(Stage stage, Plan plan) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("objective", stage.code());
    fields.put("reached", finite(stage.proof().objective()));
    fields.put("bound", finite(stage.proof().bound()));
    fields.put("gap", finite(stage.proof().gap()));
    fields.put("tolerance", stage.tolerance());
    fields.put("least", finite(stage.least()));
    fields.put(
        "value",
        finite(CertificateChecker.value(plan, stage.problem().objective(), Rounding.NEAREST)));
    return fields;
  }

  private static @Nullable Object finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static Map<String, @Nullable Object> fields(Violation violation) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("kind", violation.kind().code());
    fields.put("row", violation.row());
    fields.put("year", violation.year());
    fields.put("amount", finite(violation.amount()));
    fields.put("relative", finite(violation.relative()));
    fields.put("unit", violation.unit().symbol());
    return fields;
  }

  private static Map<String, Object> fields(Shortfall shortfall) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", shortfall.kind().code());
    fields.put("code", shortfall.code());
    fields.put("year", shortfall.year());
    fields.put("wanted", shortfall.wanted());
    fields.put("possible", shortfall.possible());
    return fields;
  }

  private static Map<String, Object> fields(EasedLimit eased) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", eased.kind().code());
    fields.put("code", eased.code());
    fields.put("year", eased.year());
    fields.put("value", eased.value());
    return fields;
  }

  private static Map<String, Object> fields(Obstacle obstacle) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", obstacle.kind().code());
    fields.put("code", obstacle.code());
    fields.put("year", obstacle.year());
    fields.put("limit", obstacle.limit());
    fields.put("worth", obstacle.worth());
    return fields;
  }
}
