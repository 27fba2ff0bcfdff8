package org.ayni.server.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.economy.Need;

/// A plan, and the need of which more is wanted.
///
/// @param plan that is asked about
/// @param need code of the need
/// @param year of the plan, from 1
/// @param least how far the need is to be met, 1 being the base year; empty for a little more than
///   the plan gives
public record WhyForm(PlanForm plan, String need, int year, Optional<Double> least) {

  private static final double MOST = 10;

  /// Reads a form; empty when the economy states no needs.
  ///
  /// @param labels as in [PlanForm#read], and for `year` and `least`
  public static Optional<Reading<WhyForm>> read(
      Economy economy, FormReader reader, Map<String, String> labels) {
    List<String> needs = economy.needs().stream().map(Need::code).toList();
    if (needs.isEmpty()) {
      return Optional.empty();
    }
    String need = reader.text("need").orElse(needs.getFirst());
    if (!needs.contains(need)) {
      reader.problem("need", "problem.need");
      need = needs.getFirst();
    }
    PlanForm plan = PlanForm.read(economy, reader, labels).form();
    int year =
        reader.whole("year", labels.getOrDefault("year", "year"), plan.years(), 1, plan.years());
    Optional<Double> least =
        reader.text("least").isEmpty()
            ? Optional.empty()
            : Optional.of(
                reader.number(
                    "least", labels.getOrDefault("least", "least"), 1, 0, MOST, Scale.PERCENT));
    return Optional.of(new Reading<>(new WhyForm(plan, need, year, least), reader.problems()));
  }

  /// The fields that say what is asked and of which plan, by name.
  public Map<String, String> fields(Economy economy) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("need", need);
    fields.put("year", Integer.toString(year));
    least.ifPresent(level -> fields.put("least", Scale.PERCENT.write(level)));
    fields.putAll(plan.fields(economy));
    return fields;
  }
}
