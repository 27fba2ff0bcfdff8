package org.ayni.server.form;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as they stand in fields and addresses: a point, no grouping, no exponent.
public final class PlainNumber {

  private PlainNumber() {}

  /// At most nine decimals.
  public static String plain(double value) {
    BigDecimal number = BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_EVEN);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
