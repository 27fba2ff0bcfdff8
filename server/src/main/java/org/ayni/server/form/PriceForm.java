package org.ayni.server.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.economy.PrimaryInput;

/// What a visitor asks of prices.
///
/// @param what becomes dearer
/// @param by relative rise, > −1
/// @param industry code of the only one whose wages rise, or whose price does; empty for all
/// @param passed share of every rise of costs that is passed on, 0 … 1
/// @param follows share of the rise of consumer prices by which wages follow, 0 … 1
public record PriceForm(What what, double by, String industry, double passed, double follows) {

  /// What can become dearer.
  public enum What {
    WAGES,
    TAXES,
    IMPORTS,
    PRICE;

    /// As it is written in an address.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the table has what it takes.
    private boolean fits(Economy economy) {
      return switch (this) {
        case WAGES -> has(economy, PrimaryInput.Kind.COMPENSATION);
        case TAXES -> has(economy, PrimaryInput.Kind.TAXES_ON_PRODUCTION);
        case IMPORTS, PRICE -> true;
      };
    }

    private static boolean has(Economy economy, PrimaryInput.Kind kind) {
      return economy.table().primaryInputs().stream().anyMatch(row -> row.kind() == kind);
    }
  }

  private static final double USUAL = 0.1;
  private static final double LEAST = -0.9;
  private static final double MOST = 10;

  /// What can be asked of an economy, the usual first.
  public static List<What> choices(Economy economy) {
    return java.util.Arrays.stream(What.values()).filter(what -> what.fits(economy)).toList();
  }

  /// Reads a form and finds everything wrong with it.
  ///
  /// @param labels names of the fields for the sentences, by field
  public static Reading<PriceForm> read(
      Economy economy, FormReader reader, Map<String, String> labels) {
    List<What> choices = choices(economy);
    Optional<String> asked = reader.text("what");
    What what =
        choices.stream()
            .filter(one -> asked.filter(one.code()::equals).isPresent())
            .findFirst()
            .orElse(choices.getFirst());
    if (asked.isPresent() && !what.code().equals(asked.get())) {
      reader.problem("what", "problem.what");
    }
    String industry = reader.text("industry").orElse("");
    if (!industry.isEmpty() && economy.table().indexOf(industry).isEmpty()) {
      reader.problem("industry", "problem.industry");
      industry = "";
    } else if (what == What.PRICE && industry.isEmpty()) {
      reader.problem("industry", "problem.whosePrice");
    }
    double by = reader.number("by", label(labels, "by"), USUAL, LEAST, MOST, Scale.PERCENT);
    double passed = reader.number("passed", label(labels, "passed"), 1, 0, 1, Scale.PERCENT);
    double follows = reader.number("follows", label(labels, "follows"), 0, 0, 1, Scale.PERCENT);
    return new Reading<>(new PriceForm(what, by, industry, passed, follows), reader.problems());
  }

  private static String label(Map<String, String> labels, String field) {
    return labels.getOrDefault(field, field);
  }

  /// The fields that say what is asked, by name.
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("what", what.code());
    fields.put("by", Scale.PERCENT.write(by));
    if (!industry.isEmpty()) {
      fields.put("industry", industry);
    }
    fields.put("passed", Scale.PERCENT.write(passed));
    fields.put("follows", Scale.PERCENT.write(follows));
    return fields;
  }
}
