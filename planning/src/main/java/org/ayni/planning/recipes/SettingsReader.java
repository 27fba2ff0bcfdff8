package org.ayni.planning.recipes;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ayni.economy.Unit;
import org.ayni.files.InputFolder;
import org.ayni.files.Nearest;
import org.ayni.files.Numbers;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.planning.recipes.Recipes.Aimed;
import org.ayni.planning.recipes.Recipes.Means;
import org.ayni.planning.recipes.Recipes.Settings;

/// Reads `settings.csv` and `wishes.csv`; what a wish says counts.
final class SettingsReader {

  /// Where a value stands; line 0 where it is the usual one.
  private record Given(String file, int line, String value) {}

  private final Problems problems;
  private final Map<RecipeSetting, Given> given = new EnumMap<>(RecipeSetting.class);
  private final Map<String, RecipeRow> weights = new LinkedHashMap<>();
  private final Map<String, RecipeRow> floors = new LinkedHashMap<>();

  SettingsReader(InputFolder folder, Problems problems) {
    this.problems = problems;
    for (RecipeSetting setting : RecipeSetting.values()) {
      given.put(setting, new Given(RecipeFile.SETTINGS.fileName(), 0, setting.usual()));
    }
    RecipeSheet.open(RecipeFile.SETTINGS, folder, problems)
        .ifPresent(sheet -> sheet.forEachRow(row -> take(row, "setting")));
    RecipeSheet.open(RecipeFile.WISHES, folder, problems)
        .ifPresent(sheet -> sheet.forEachRow(this::wish));
  }

  private void take(RecipeRow row, String column) {
    String code = row.text(column, "name of a setting");
    // A value left blank in a template is as good as none.
    if (code.isEmpty() || row.isBlank("value")) {
      return;
    }
    RecipeSetting.byCode(code)
        .ifPresentOrElse(
            setting -> {
              Given before = Objects.requireNonNull(given.get(setting));
              if (before.line() > 0 && before.file().equals(row.file())) {
                row.problem(
                    column,
                    "'" + code + "' again",
                    "each setting once; it stands in line " + before.line(),
                    "");
              }
              given.put(setting, new Given(row.file(), row.line(), row.textOrBlank("value")));
            },
            () ->
                row.problem(
                    column,
                    "'" + code + "'",
                    "one of " + String.join(", ", RecipeSetting.codes()),
                    Nearest.advice(code, RecipeSetting.codes())));
  }

  private void wish(RecipeRow row) {
    switch (row.text("what", "setting, weight or floor")) {
      case "setting" -> take(row, "code");
      case "weight" -> weights.put(row.text("code", "code of a need"), row);
      case "floor" -> floors.put(row.text("code", "code of a need"), row);
      case "" -> {}
      default ->
          row.problem("what", "'" + row.textOrBlank("what") + "'", "setting, weight or floor", "");
    }
  }

  /// Wished points by need; empty when nobody wished any.
  Map<String, RecipeRow> weights() {
    return weights;
  }

  Map<String, RecipeRow> floors() {
    return floors;
  }

  /// All settings.
  ///
  /// @param resources in the order of `codes`
  Settings settings(String folder, Codes codes, List<Means> resources) {
    String name = value(RecipeSetting.NAME);
    List<Aimed> objectives =
        new AimReader(codes, resources)
            .read(
                value(RecipeSetting.OBJECTIVE),
                wrong ->
                    problem(
                        RecipeSetting.OBJECTIVE, wrong.found(), wrong.expected(), wrong.advice()));
    return new Settings(
        name.isEmpty() ? folder : name,
        (int) whole(RecipeSetting.BASE_YEAR, 0, 9999),
        (int) whole(RecipeSetting.YEARS, 1, 100),
        objectives,
        number(RecipeSetting.DISCOUNT, 1e-3, 1e3),
        number(RecipeSetting.ENOUGH, 1, 1e6),
        number(RecipeSetting.BEYOND, 0, 1),
        number(RecipeSetting.CREDIT, -1e300, 1e300),
        new Unit(value(RecipeSetting.MONEY)),
        number(RecipeSetting.TOMORROW, 0, 1e6));
  }

  private String value(RecipeSetting setting) {
    return Objects.requireNonNull(given.get(setting)).value();
  }

  private void problem(RecipeSetting setting, String expected, String advice) {
    problem(setting, "'" + value(setting) + "'", expected, advice);
  }

  private void problem(RecipeSetting setting, String found, String expected, String advice) {
    Given at = Objects.requireNonNull(given.get(setting));
    problems.add(
        new Problem(
            at.file(),
            at.line(),
            setting.code(),
            at.line() == 0 ? found + ", the usual value" : found,
            expected,
            advice));
  }

  private double whole(RecipeSetting setting, int least, int most) {
    double value = Numbers.parse(value(setting));
    if (!(value >= least && value <= most && value == Math.rint(value))) {
      problem(setting, "a whole number from " + least + " to " + most, "");
      return least;
    }
    return value;
  }

  private double number(RecipeSetting setting, double least, double most) {
    double value = Numbers.parse(value(setting));
    if (!(value >= least && value <= most)) {
      problem(
          setting,
          Math.abs(most) >= 1e6 && least < 0
              ? "a number"
              : "a number from " + Numbers.format(least) + " to " + Numbers.format(most),
          Numbers.whatIsWrong(value(setting)).map(Numbers.Wrong::advice).orElse(""));
      return least;
    }
    return value;
  }
}
