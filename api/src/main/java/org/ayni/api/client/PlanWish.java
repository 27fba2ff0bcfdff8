package org.ayni.api.client;

import java.util.LinkedHashMap;
import java.util.Map;

/// What is asked of a plan. What is left out has the economy's own value. Immutable.
public final class PlanWish {

  private final Map<String, String> fields;

  private PlanWish(Map<String, String> fields) {
    this.fields = fields;
  }

  public static PlanWish standard() {
    return new PlanWish(Map.of());
  }

  private PlanWish with(String field, Object value) {
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put(field, value.toString());
    return new PlanWish(more);
  }

  /// @param years horizon, 1 … 20
  public PlanWish withYears(int years) {
    return with("years", years);
  }

  /// @param points ≥ 0; they count in proportion
  public PlanWish withPoints(String need, double points) {
    return with("points." + need, points);
  }

  /// @param percent of the base year below which nobody should go
  public PlanWish withFloor(String need, double percent) {
    return with("floor." + need, percent);
  }

  /// @param value in the unit in which pages show it: shares in percent
  public PlanWish withAssumption(String code, double value) {
    return with("assume." + code, value);
  }

  Map<String, String> fields() {
    return fields;
  }
}
