package org.ayni.server.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ayni.economy.Unit;

/// How a number is written in a field or an address: a decimal point, no grouping, no exponent.
public enum Scale {
  PLAIN(0),
  /// A share of one, written as a percentage.
  PERCENT(2);

  private static final int DECIMALS = 9;

  private final int shift;

  Scale(int shift) {
    this.shift = shift;
  }

  /// Shares of one (units `1` and `1/year`) are written as percentages.
  public static Scale of(Unit unit) {
    return unit.symbol().equals("1") || unit.symbol().equals("1/year") ? PERCENT : PLAIN;
  }

  /// With at most nine decimals.
  public String write(double value) {
    BigDecimal number =
        BigDecimal.valueOf(value).movePointRight(shift).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /// The exact inverse of [#write]: 2.7 % is 0.027, not 0.027000000000000003.
  double read(BigDecimal written) {
    return written.movePointLeft(shift).doubleValue();
  }
}
