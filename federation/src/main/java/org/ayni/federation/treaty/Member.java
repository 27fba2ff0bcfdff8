package org.ayni.federation.treaty;

import java.util.OptionalDouble;

/// A territory in a treaty, known by its keys.
///
/// @param code short name, unique in the treaty, see [Codes]
/// @param key public key of its record (C2SP vkey); its name is the record's
/// @param witness public key with which it cosigns the others' records
/// @param weight > 0, see [Aim]
/// @param credit how much more it may take than deliver in a year, in the account; empty: no limit
/// @param votes when the treaty is to be changed, ≥ 0
/// @param before welfare it had, in its own units, which mutual aid is to restore; empty: none
public record Member(
    String code,
    String key,
    String witness,
    double weight,
    OptionalDouble credit,
    int votes,
    OptionalDouble before) {

  /// With one vote.
  public Member(String code, String key, String witness, double weight, OptionalDouble credit) {
    this(code, key, witness, weight, credit, 1, OptionalDouble.empty());
  }

  public Member {
    Codes.require("member", code);
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "weight of '" + code + "' is " + weight + "; expected a number > 0");
    }
    if (!(votes >= 0)) {
      throw new IllegalArgumentException(
          "votes of '" + code + "' are " + votes + "; expected 0 or more");
    }
    if (before.isPresent() && !Double.isFinite(before.getAsDouble())) {
      throw new IllegalArgumentException(
          "before of '" + code + "' is " + before.getAsDouble() + "; expected a finite number");
    }
    if (credit.isPresent() && !(Math.abs(credit.getAsDouble()) < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "credit of '" + code + "' is " + credit.getAsDouble() + "; expected a finite number");
    }
  }

  /// The same with what it had before.
  public Member restoring(double welfare) {
    return new Member(code, key, witness, weight, credit, votes, OptionalDouble.of(welfare));
  }
}
