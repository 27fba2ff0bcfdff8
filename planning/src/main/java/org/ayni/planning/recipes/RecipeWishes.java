package org.ayni.planning.recipes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ayni.files.CsvOutput;
import org.ayni.files.Numbers;

/// What somebody asks instead of what the recipes say: it stands in `wishes.csv`.
///
/// @param settings values by name of a setting, see [RecipeSetting]
/// @param weights points by need; once one is given, needs without have 0
/// @param floors least share of the basket by need
public record RecipeWishes(
    Map<String, String> settings, Map<String, Double> weights, Map<String, Double> floors) {

  public RecipeWishes {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    floors = Collections.unmodifiableMap(new LinkedHashMap<>(floors));
  }

  public boolean isEmpty() {
    return settings.isEmpty() && weights.isEmpty() && floors.isEmpty();
  }

  /// As the file holds them.
  byte[] csv() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvOutput csv = CsvOutput.to(out, "what", "code", "value")) {
      settings.forEach((code, value) -> row(csv, "setting", code, value));
      weights.forEach((code, value) -> row(csv, "weight", code, text(value)));
      floors.forEach((code, value) -> row(csv, "floor", code, text(value)));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toByteArray();
  }

  /// What is no number is told by the reader, with its place.
  private static String text(double value) {
    return Double.isFinite(value) ? Numbers.format(value) : Double.toString(value);
  }

  private static void row(CsvOutput csv, String what, String code, String value) {
    csv.add(what).add(code).add(value).endRow();
  }
}
