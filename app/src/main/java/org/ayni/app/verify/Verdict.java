package org.ayni.app.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.files.Json;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.certificate.Violation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the verifier found.
///
/// JSON: `valid`, `objective`, `bound`, `gap`, `maxViolation` (recomputed; null where they could
/// not be), `rigorous`, `objectiveUpper` (null unless rigorous), `stages`: for each objective
/// settled before the plan's own `objective`, `reached`, `bound`, `gap`, `least`, `value`; and
/// `failures`, a list of texts.
///
/// Rigorous means: in real arithmetic the plan's objective lies from `objective` to
/// `objectiveUpper`, every limit holds within `maxViolation` of its size, and no plan that holds
/// all limits exceeds `bound`; the numbers of the problem and the plan taken for what their doubles
/// say.
///
/// @param failures everything that does not hold; none when the plan is valid
/// @param rigorous whether the proof was to hold in real arithmetic
/// @param stages the objectives settled before the plan's own
/// @param proof what was recomputed; empty when the plan could not be read
/// @param objectiveUpper the plan reaches at most this; empty unless rigorous
public record Verdict(
    List<String> failures,
    boolean rigorous,
    List<Stage> stages,
    Optional<Certificate> proof,
    OptionalDouble objectiveUpper)
    implements Answer {

  /// An objective settled before the plan's own.
  ///
  /// @param objective its code
  /// @param reached stated to have been reached
  /// @param bound recomputed: no plan that keeps those before it can exceed it
  /// @param gap of `reached`, recomputed
  /// @param least what the plan must keep of it
  /// @param value what the plan has of it, recomputed; rounded down when rigorous
  public record Stage(
      String objective, double reached, double bound, double gap, double least, double value) {}

  public Verdict {
    failures = List.copyOf(failures);
    stages = List.copyOf(stages);
  }

  public boolean valid() {
    return failures.isEmpty();
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(valid() ? "valid: the plan is what it says.\n" : "NOT VALID\n");
    failures.forEach(failure -> text.append("  ").append(failure).append('\n'));
    int number = 1;
    for (Stage stage : stages) {
      text.append(
          String.format(
              Locale.ROOT,
              "%d. %s: %.9g reached, no plan can exceed %.9g: gap %.1e; this plan has %.9g%n",
              number++,
              stage.objective(),
              stage.reached(),
              stage.bound(),
              stage.gap(),
              stage.value()));
    }
    String last = stages.isEmpty() ? "" : number + ". ";
    proof.ifPresent(p -> {
      text.append(last);
      text.append(
          String.format(
              Locale.ROOT,
              "objective %.9g, no plan can exceed %.9g: gap %.1e%n",
              p.objective(),
              p.bound(),
              p.gap()));
      if (rigorous) {
        text.append(
            String.format(
                Locale.ROOT,
                "rounded to the safe side throughout; in real arithmetic:%n"
                    + "  the plan reaches at least %s and at most %s%n"
                    + "  no plan that holds every limit exceeds %s%n"
                    + "  the plan holds every limit within %s of its size%n",
                p.objective(),
                objectiveUpper.orElse(Double.NaN),
                p.bound(),
                p.maxViolation()));
      }
      text.append("largest violation of each kind of limit:\n").append(csv().text());
    });
    return text.toString();
  }

  /// The largest violation of each kind of limit.
  @Override
  public Table csv() {
    Table.Builder table =
        Table.builder()
            .column("kind")
            .column("row")
            .numbers("year", 0)
            .column("amount")
            .column("relative")
            .column("unit");
    for (Violation v : proof.map(Certificate::violations).orElse(List.of())) {
      table
          .add(v.kind().code())
          .add(v.amount() == 0 ? "" : v.row())
          .add(v.amount() == 0 ? OptionalDouble.empty() : OptionalDouble.of(v.year()))
          .add(v.amount() == 0 ? "0" : String.format(Locale.ROOT, "%.3g", v.amount()))
          .add(v.amount() == 0 ? "0" : String.format(Locale.ROOT, "%.3g", v.relative()))
          .add(v.unit().symbol())
          .endRow();
    }
    return table.build();
  }

  @Override
  public JsonNode json() {
    @Nullable Certificate p = proof.orElse(null);
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("valid", valid());
    fields.put("objective", p == null ? null : finite(p.objective()));
    fields.put("bound", p == null ? null : finite(p.bound()));
    fields.put("gap", p == null ? null : finite(p.gap()));
    fields.put("maxViolation", p == null ? null : finite(p.maxViolation()));
    fields.put("rigorous", rigorous);
    fields.put(
        "objectiveUpper", objectiveUpper.isPresent() ? finite(objectiveUpper.getAsDouble()) : null);
    fields.put("stages", stages.stream().map(Verdict::fields).toList());
    fields.put("failures", failures);
    return Json.tree(fields);
  }

  private static Map<String, @Nullable Object> fields(Stage stage) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("objective", stage.objective());
    fields.put("reached", finite(stage.reached()));
    fields.put("bound", finite(stage.bound()));
    fields.put("gap", finite(stage.gap()));
    fields.put("least", finite(stage.least()));
    fields.put("value", finite(stage.value()));
    return fields;
  }

  private static @Nullable Object finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
