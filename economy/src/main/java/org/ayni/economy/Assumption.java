package org.ayni.economy;

/// A number that no statistic gave: stated, with its reason, and changeable in one place.
///
/// @param code unique, such as `capital-output-ratio`
/// @param value in `unit`
/// @param text what it says and why, in several languages
public record Assumption(String code, double value, Unit unit, Names text) {

  public Assumption {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "assumption '" + code + "' is " + value + "; expected a number");
    }
  }
}
