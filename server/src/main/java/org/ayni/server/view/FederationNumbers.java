package org.ayni.server.view;

import org.ayni.federation.treaty.Good;
import org.ayni.federation.treaty.Treaty;
import org.ayni.server.text.Words;

/// Writes the numbers of a federation as people read them.
record FederationNumbers(Treaty treaty, Words words) {

  private static final int MOST_DIGITS = 6;

  Cells cells() {
    return new Cells(words);
  }

  /// A share with two digits that say something: gains are often small.
  private static int digits(double share) {
    double percent = Math.abs(share) * 100;
    return percent > 0 && percent < Double.POSITIVE_INFINITY
        ? Math.clamp(1 - (int) Math.floor(Math.log10(percent)), 0, MOST_DIGITS)
        : 0;
  }

  /// A gain: a share of what a member has alone, or in its own units.
  Cell gain(double gain) {
    return treaty.relative() ? change(gain) : cells().difference(gain, digits(gain / 100));
  }

  String gainText(double gain) {
    return gain(gain).text();
  }

  Cell change(double share) {
    return cells().change(share, digits(share));
  }

  String percent(double share) {
    return words.percent(share, digits(share));
  }

  /// With six digits that say something: what is reached and what is proven may be close.
  String close(double value) {
    double size = Math.abs(value);
    int digits = size > 0 ? Math.clamp(5 - (int) Math.floor(Math.log10(size)), 0, 12) : 0;
    return words.number(value, digits);
  }

  /// Of the year with index t.
  String year(int t) {
    return String.valueOf(treaty.baseYear() + 1 + t);
  }

  String years() {
    return treaty.years() == 1 ? year(0) : year(0) + "–" + year(treaty.years() - 1);
  }

  /// What an amount of a good counts in the common account.
  static double account(Good good, double amount) {
    return good.account() * amount;
  }
}
