package org.ayni.federation.treaty;

import java.util.OptionalDouble;

/// A territory in a treaty, known by its keys.
///
/// @param code short name, unique in the treaty
/// @param key public key of its record (C2SP vkey); its name is the record's
/// @param witness public key with which it cosigns the others' records
/// @param weight > 0, see [Aim]
/// @param credit how much more it may take than deliver in a year, in the account; empty: no limit
public record Member(
    String code, String key, String witness, double weight, OptionalDouble credit) {

  public Member {
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "weight of '" + code + "' is " + weight + "; expected a number > 0");
    }
    if (credit.isPresent() && !(Math.abs(credit.getAsDouble()) < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "credit of '" + code + "' is " + credit.getAsDouble() + "; expected a finite number");
    }
  }
}
