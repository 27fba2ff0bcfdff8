package org.ayni.planning.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.certificate.Violation;
import org.ayni.planning.solve.EasedLimit;
import org.ayni.planning.solve.Obstacle;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.Shortfall;
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
    fields.put("objective", proof == null ? null : finite(proof.objective()));
    fields.put("bound", proof == null ? null : finite(proof.bound()));
    fields.put("gap", proof == null ? null : finite(proof.gap()));
    fields.put("maxViolation", proof == null ? null : finite(proof.maxViolation()));
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
