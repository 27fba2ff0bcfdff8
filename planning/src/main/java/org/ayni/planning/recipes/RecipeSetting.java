package org.ayni.planning.recipes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What `settings.csv` may set.
public enum RecipeSetting {
  NAME("name", "", "what the plan is called; blank: name of the folder"),
  BASE_YEAR("base-year", "0", "the year before the first planned one; 0: no date"),
  YEARS("years", "5", "how many years are planned, 1 to 100"),
  OBJECTIVE(
      "objective",
      "welfare",
      "welfare, harmony, fulfil, least-labour, least-emissions, or least:CODE of a resource;"
          + " several in their order with commas, fulfil,least-labour"),
  DISCOUNT("discount", "1", "worth of a year compared with the one before it, above 0"),
  ENOUGH("enough", "2", "share of a basket beyond which more of it counts nothing, at least 1"),
  BEYOND("beyond", "0.5", "worth of what lies between the whole basket and 'enough', 0 to 1"),
  CREDIT("credit", "0", "money that may be spent outside in a year beyond what is earned there"),
  MONEY("money", "money", "what prices and credit count, such as million pesos"),
  TOMORROW("tomorrow", "1", "share of today's equipment that must be left after the last year");

  private final String code;
  private final String usual;
  private final String text;

  RecipeSetting(String code, String usual, String text) {
    this.code = code;
    this.usual = usual;
    this.text = text;
  }

  /// As written in the file.
  public String code() {
    return code;
  }

  /// The value where the file has none.
  public String usual() {
    return usual;
  }

  /// What it means.
  public String text() {
    return text;
  }

  static Optional<RecipeSetting> byCode(String code) {
    return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(RecipeSetting::code).toList();
  }
}
