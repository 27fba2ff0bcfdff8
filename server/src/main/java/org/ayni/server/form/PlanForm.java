package org.ayni.server.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ayni.economy.Assumption;
import org.ayni.economy.Economy;
import org.ayni.economy.Need;
import org.ayni.planning.table.AssumptionRange;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.StatedAssumption;

/// What a visitor asks of a plan, as the form shows it. A field left out has its standard value, so
/// a short address is a whole form.
///
/// @param years horizon, 1 … [#MOST_YEARS]
/// @param points by need code, each ≥ 0, as typed: they need not add up to a hundred
/// @param floors by need code, relative to the base year
/// @param assumptions by code, in the assumption's own unit, without the floor that stands by need
public record PlanForm(
    int years,
    Map<String, Double> points,
    Map<String, Double> floors,
    Map<String, Double> assumptions) {

  /// Longer horizons are for the command line: they take their time.
  public static final int MOST_YEARS = 20;

  private static final double MOST_POINTS = 1000;
  private static final double MOST_FLOOR = 10;

  public PlanForm {
    points = copy(points);
    floors = copy(floors);
    assumptions = copy(assumptions);
  }

  private static Map<String, Double> copy(Map<String, Double> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /// What an economy's own assumptions and present consumption say.
  public static PlanForm standard(Economy economy) {
    Map<String, Double> floors = new LinkedHashMap<>();
    double floor =
        economy.assumption(StatedAssumption.FLOOR.code()).map(Assumption::value).orElse(0.0);
    economy.needs().forEach(need -> floors.put(need.code(), floor));
    Map<String, Double> assumptions = new LinkedHashMap<>();
    for (Assumption assumption : economy.assumptions()) {
      if (!assumption.code().equals(StatedAssumption.FLOOR.code())) {
        assumptions.put(assumption.code(), assumption.value());
      }
    }
    return new PlanForm(Goals.standard().years(), Points.ofBaseYear(economy), floors, assumptions);
  }

  /// Reads a form and finds everything wrong with it.
  ///
  /// @param labels names of needs and assumptions for the sentences, by code
  public static Reading<PlanForm> read(
      Economy economy, FormReader reader, Map<String, String> labels) {
    PlanForm standard = standard(economy);
    int years =
        reader.whole("years", labels.getOrDefault("years", "years"), standard.years, 1, MOST_YEARS);
    Map<String, Double> points = new LinkedHashMap<>();
    Map<String, Double> floors = new LinkedHashMap<>();
    for (Need need : economy.needs()) {
      String code = need.code();
      String label = labels.getOrDefault(code, code);
      points.put(
          code,
          reader.number(
              pointsField(code), label, standard.points.get(code), 0, MOST_POINTS, Scale.PLAIN));
      floors.put(
          code,
          reader.number(
              floorField(code), label, standard.floors.get(code), 0, MOST_FLOOR, Scale.PERCENT));
    }
    if (!(Points.sum(points) > 0)) {
      reader.problem("", "problem.points");
    }
    Map<String, Double> assumptions = new LinkedHashMap<>();
    standard.assumptions.forEach((code, value) -> {
      AssumptionRange range = AssumptionRange.of(code);
      assumptions.put(
          code,
          reader.number(
              assumptionField(code),
              labels.getOrDefault(code, code),
              value,
              range.least(),
              range.most(),
              scale(economy, code)));
    });
    return new Reading<>(new PlanForm(years, points, floors, assumptions), reader.problems());
  }

  /// The same over another horizon.
  public PlanForm withYears(int other) {
    return new PlanForm(other, points, floors, assumptions);
  }

  /// How an assumption is written in its field.
  public static Scale scale(Economy economy, String code) {
    return economy.assumption(code).map(a -> Scale.of(a.unit())).orElse(Scale.PLAIN);
  }

  public static String pointsField(String need) {
    return "points." + need;
  }

  public static String floorField(String need) {
    return "floor." + need;
  }

  public static String assumptionField(String code) {
    return "assume." + code;
  }

  /// Sum of the points as typed.
  public double pointsTyped() {
    return Points.sum(points);
  }

  /// The points as they count: the same proportions, adding up to a hundred.
  public Map<String, Double> pointsCounted() {
    return Points.scaled(points);
  }

  /// The goals this form stands for. Points left at the present consumption count by the exact
  /// figures, not by their whole numbers, as they do everywhere else.
  public Goals goals(Economy economy) {
    PlanForm standard = standard(economy);
    return Goals.standard()
        .withYears(years)
        .withWeights(points.equals(standard.points) ? Map.of() : pointsCounted())
        .withFloors(changed(floors, standard.floors))
        .withAssumptions(changed(assumptions, standard.assumptions));
  }

  /// The fields that differ from the standard, by name.
  public Map<String, String> fields(Economy economy) {
    PlanForm standard = standard(economy);
    Map<String, String> fields = new LinkedHashMap<>();
    if (years != standard.years) {
      fields.put("years", Integer.toString(years));
    }
    changed(points, standard.points)
        .forEach((need, p) -> fields.put(pointsField(need), Scale.PLAIN.write(p)));
    changed(floors, standard.floors)
        .forEach((need, f) -> fields.put(floorField(need), Scale.PERCENT.write(f)));
    changed(assumptions, standard.assumptions)
        .forEach((code, v) -> fields.put(assumptionField(code), scale(economy, code).write(v)));
    return fields;
  }

  private static Map<String, Double> changed(Map<String, Double> map, Map<String, Double> from) {
    Map<String, Double> changed = new LinkedHashMap<>();
    map.forEach((key, value) -> {
      if (!value.equals(from.get(key))) {
        changed.put(key, value);
      }
    });
    return changed;
  }
}
