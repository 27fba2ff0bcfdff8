package org.ayni.app.tally;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.councils.tally.Rational;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a share: `2/3`, `0.5` or `50%`, exactly.
final class ShareConverter implements ITypeConverter<Rational> {

  private static final Pattern FRACTION = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");
  private static final Pattern DECIMAL = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)(%?)");

  @Override
  public Rational convert(String text) {
    Matcher fraction = FRACTION.matcher(text);
    Matcher decimal = DECIMAL.matcher(text);
    Rational share = Rational.of(-1);
    if (fraction.matches() && Long.parseLong(fraction.group(2)) > 0) {
      share = Rational.of(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
    } else if (decimal.matches()) {
      long per = decimal.group(2).isEmpty() ? 1 : 100;
      share = Rational.of(new BigDecimal(decimal.group(1))).dividedBy(per);
    }
    if (!(share.signum() >= 0 && share.compareTo(Rational.ONE) <= 0)) {
      throw new TypeConversionException(
          "found '" + text + "', expected a share from 0 to 1, such as 2/3, 0.5 or 50%");
    }
    return share;
  }
}
