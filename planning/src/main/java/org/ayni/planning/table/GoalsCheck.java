package org.ayni.planning.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ayni.economy.Economy;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Need;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Said;

/// Holds goals against the economy they are for, and finds all that is wrong at once.
final class GoalsCheck {

  private final Economy economy;
  private final TableRegions regions;
  private final Goals goals;
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  private GoalsCheck(Economy economy, Goals goals, String file) {
    this.economy = economy;
    this.regions = TableRegions.of(economy.table());
    this.goals = goals;
    this.file = file;
  }

  /// @param file where the goals came from, for the messages; empty for options of a command
  static List<Problem> problems(Economy economy, Goals goals, String file) {
    GoalsCheck check = new GoalsCheck(economy, goals, file);
    check.years();
    check.outputs();
    check.regions();
    check.needs();
    check.assumptions();
    check.cuts();
    check.problems.addAll(ProjectsCheck.problems(economy, goals, file));
    return check.problems;
  }

  private void add(String field, String found, String expected, String advice, Said said) {
    problems.add(new Problem(file, 0, field, found, expected, advice, said));
  }

  private void years() {
    if (goals.years() < 1 || goals.years() > Goals.MOST_YEARS) {
      add(
          "years",
          Integer.toString(goals.years()),
          "1 … " + Goals.MOST_YEARS,
          "Five to ten years is what one year's statistics can carry.",
          Said.of("goals.years", goals.years(), Goals.MOST_YEARS));
    }
  }

  /// A published table may hold an output below 0, where stocks were taken from: a fact, but not
  /// one that a plan can begin at.
  private void outputs() {
    double[] output = economy.table().grossOutput();
    for (int i = 0; i < output.length; i++) {
      if (output[i] < 0) {
        problems.add(
            new Problem(
                "output.csv",
                0,
                economy.table().industries().get(i).code(),
                "an output of " + output[i],
                "a number >= 0 in " + economy.table().unit(),
                "Nobody can make less than nothing. Correct the figure, or put the industry"
                    + " together with another one (propose --aggregate).",
                Said.of(
                    "finding.NEGATIVE_OUTPUT",
                    economy.table().industries().get(i).code(),
                    "",
                    output[i])));
      }
    }
  }

  /// A plan of regions must know whose everything is; whoever weighs one region weighs all.
  private void regions() {
    for (TableRegions.Obstacle obstacle : regions.obstacles()) {
      problems.add(
          Problem.ofFile(
              "datapackage.json",
              obstacle.words(),
              "one of the regions of the table: " + String.join(", ", regions.codes()),
              "Give industries a region in industries.csv, final uses an ayni:region.",
              Said.of("goals.region", obstacle.code(), String.join(", ", regions.codes()))));
    }
    Assumptions values = new Assumptions(economy, goals);
    List<String> weighed =
        regions.codes().stream().filter(r -> values.has(Assumptions.REGION_WEIGHT + r)).toList();
    if (!weighed.isEmpty() && weighed.size() < regions.size()) {
      for (String region : regions.codes()) {
        if (!weighed.contains(region)) {
          problems.add(
              new Problem(
                  "assumptions.csv",
                  0,
                  "code",
                  "no '" + Assumptions.REGION_WEIGHT + region + "'",
                  "a weight for each region or for none",
                  "Weights such as populations can be compared only when every region has one.",
                  Said.of("goals.weight-missing", Assumptions.REGION_WEIGHT + region)));
        }
      }
    }
    double sum = 0;
    for (String region : weighed) {
      double weight = values.regionWeight(region, 0);
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        add(
            "assumptions",
            weight + " for '" + Assumptions.REGION_WEIGHT + region + "'",
            "a number >= 0",
            "",
            Said.of("goals.number", Assumptions.REGION_WEIGHT + region, weight));
      }
      sum += weight;
    }
    if (!weighed.isEmpty() && sum <= 0) {
      add(
          "assumptions",
          "region weights that add up to nothing",
          "at least one region with a weight above 0",
          "Leave them out to count every region by what it consumes today.",
          Said.of("goals.no-weight"));
    }
  }

  /// Codes that weights and floors may name.
  private Set<String> known() {
    Set<String> known =
        economy.needs().stream().map(Need::code).collect(Collectors.toCollection(TreeSet::new));
    if (regions.several()) {
      PlannedNeed.of(economy, regions).forEach(need -> known.add(need.code()));
    }
    return known;
  }

  private void needs() {
    Set<String> known = known();
    if (known.isEmpty()) {
      problems.add(
          Problem.ofFile(
              "needs.csv",
              "no need",
              "at least one",
              "A plan is made for needs: say which products serve which need; 'ayni propose' makes a"
                  + " first set.",
              Said.of("needs.none")));
    }
    for (int r = 0; r < regions.size(); r++) {
      negative(regions.finalUse(r, FinalUse.Kind.CONSUMPTION));
    }
    goals.weights().forEach((need, points) -> numberOf("weights", need, points, known));
    if (!goals.weights().isEmpty()
        && goals.weights().values().stream().allMatch(w -> Double.isFinite(w) && w <= 0)) {
      add(
          "weights",
          "points that add up to nothing",
          "at least one need with points above 0",
          "Leave 'weights' out to count every need by what is consumed of it today.",
          Said.of("goals.no-points"));
    }
    goals.floors().forEach((need, floor) -> numberOf("floors", need, floor, known));
  }

  private void negative(double[] consumption) {
    for (Need need : economy.needs()) {
      for (String industry : need.shares().keySet()) {
        int i = economy.table().indexOf(industry).orElse(-1);
        if (i >= 0 && consumption[i] < 0) {
          problems.add(
              new Problem(
                  "needs.csv",
                  0,
                  need.code(),
                  "final consumption of '" + industry + "' is " + consumption[i],
                  "a number >= 0 in " + economy.table().unit(),
                  "A need cannot be made of a negative amount.",
                  Said.of("needs.negative", industry, consumption[i])));
        }
      }
    }
  }

  private void numberOf(String field, String code, double value, Collection<String> known) {
    if (!known.contains(code)) {
      add(
          field,
          "'" + code + "'",
          expected(known),
          Nearest.advice(code, known),
          Said.of("value.unknown", code, String.join(", ", known)));
    } else if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      add(
          field,
          value + " for '" + code + "'",
          "a number >= 0",
          "",
          Said.of("goals.number", code, value));
    }
  }

  private String expected(Collection<String> known) {
    return regions.several()
        ? "a need such as '"
            + known.stream().filter(c -> c.indexOf('.') < 0).findFirst().orElse("food")
            + "', or that of one region with its code and a point before it"
        : "one of " + String.join(", ", known);
  }

  private void assumptions() {
    Assumptions values = new Assumptions(economy, goals);
    for (StatedAssumption needed : StatedAssumption.values()) {
      if (needed.concerns(regions) && !values.has(needed.code())) {
        problems.add(
            new Problem(
                "assumptions.csv",
                0,
                "code",
                "no '" + needed.code() + "'",
                "a value between " + needed.least() + " and " + needed.most(),
                "A plan needs it: add a row with its value, unit and reason; 'ayni propose' offers one.",
                Said.of("assumption.missing", needed.code(), needed.least(), needed.most())));
      }
    }
    String changeable =
        economy.assumptions().stream().map(a -> a.code()).collect(Collectors.joining(", "));
    for (Map.Entry<String, Double> entry : values.all().entrySet()) {
      String code = entry.getKey();
      double value = entry.getValue();
      if (goals.assumptions().containsKey(code) && economy.assumption(code).isEmpty()) {
        add(
            "assumptions",
            "'" + code + "'",
            "one of " + changeable,
            "",
            Said.of("value.unknown", code, changeable));
        continue;
      }
      StatedAssumption.byCode(code)
          .filter(known -> !(value >= known.least() && value <= known.most()))
          .ifPresent(known ->
              add(
                  "assumptions",
                  value + " for '" + code + "'",
                  known.least() + " … " + known.most(),
                  "",
                  Said.of("goals.between", code, value, known.least(), known.most())));
      if ((Assumptions.ofCurve(code) || code.equals(Assumptions.OPENING_STOCKS))
          && !(value >= 0 && value < Double.POSITIVE_INFINITY)) {
        add(
            "assumptions",
            value + " for '" + code + "'",
            "a number >= 0",
            "",
            Said.of("goals.number", code, value));
      }
    }
    if (problems.isEmpty()) {
      try {
        values.curve();
      } catch (IllegalArgumentException e) {
        add(
            "assumptions",
            "a satisfaction curve where " + e.getMessage(),
            "satisfaction-slope-1 >= satisfaction-slope-2 >= …, each with a satisfaction-width > 0",
            "",
            Said.of("goals.curve"));
      }
    }
  }

  private void cuts() {
    Set<String> known = new TreeSet<>(economy.partnersByProduct());
    goals
        .exportCuts()
        .forEach((partner, share) -> {
          if (!known.contains(partner)) {
            add(
                "exportCuts",
                "'" + partner + "'",
                known.isEmpty()
                    ? "no cut: the economy has no purchases by partner and product"
                    : "a partner whose purchases are known by product: " + String.join(", ", known),
                "",
                Said.of("goals.partner", partner, String.join(", ", known)));
          } else if (!(share >= 0 && share <= 1)) {
            add(
                "exportCuts",
                share + " for '" + partner + "'",
                "a share 0 … 1",
                "",
                Said.of("goals.between", partner, share, 0, 1));
          }
        });
  }
}
