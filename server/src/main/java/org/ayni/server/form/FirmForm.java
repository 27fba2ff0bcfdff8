package org.ayni.server.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ayni.economy.Economy;

/// A plan that is asked how firm it is.
///
/// @param plan that is asked about
/// @param year of the plan in which others are compared with it, from 1
public record FirmForm(PlanForm plan, int year) {

  /// @param labels as in [PlanForm#read], and for `year`
  public static Reading<FirmForm> read(
      Economy economy, FormReader reader, Map<String, String> labels) {
    PlanForm plan = PlanForm.read(economy, reader, labels).form();
    int year =
        reader.whole("year", labels.getOrDefault("year", "year"), plan.years(), 1, plan.years());
    return new Reading<>(new FirmForm(plan, year), reader.problems());
  }

  /// The fields that say what is asked and of which plan, by name.
  public Map<String, String> fields(Economy economy) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("year", Integer.toString(year));
    fields.putAll(plan.fields(economy));
    return fields;
  }
}
