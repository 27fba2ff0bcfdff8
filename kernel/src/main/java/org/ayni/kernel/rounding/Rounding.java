package org.ayni.kernel.rounding;

/// Sums, products and quotients of doubles, rounded to the nearest double or in one direction.
///
/// Java's arithmetic rounds to nearest. The error of one operation can be computed exactly: of a
/// sum by Knuth's TwoSum, of a product by one fused multiply-add (Ogita, Rump and Oishi 2005,
/// algorithms 3.1 and 3.5), of a quotient by the sign of its remainder. Where the error has the
/// wrong sign, the next double is taken. So a result rounded [#UP] is never below the real one, and
/// an operation that is exact stays exact. Whoever chains operations that grow in each operand gets
/// a bound on the whole chain (Rump 2010, §2).
///
/// Overflow to the wrong side ends at the largest finite double, and what underflows moves by one
/// step, whichever way its error went. NaN stays NaN: guards must not let it pass.
public enum Rounding {
  /// As Java rounds: the nearest double, ties to even.
  NEAREST {
    @Override
    public double add(double a, double b) {
      return a + b;
    }

    @Override
    public double multiply(double a, double b) {
      return a * b;
    }

    @Override
    public double divide(double a, double b) {
      return a / b;
    }

    @Override
    public Rounding opposite() {
      return NEAREST;
    }
  },

  /// Never below the real result.
  UP {
    @Override
    public double add(double a, double b) {
      return sumUp(a, b);
    }

    @Override
    public double multiply(double a, double b) {
      return productUp(a, b);
    }

    @Override
    public double divide(double a, double b) {
      return quotientUp(a, b);
    }

    @Override
    public Rounding opposite() {
      return DOWN;
    }
  },

  /// Never above the real result: negation is exact, so this is [#UP] mirrored.
  DOWN {
    @Override
    public double add(double a, double b) {
      return -sumUp(-a, -b);
    }

    @Override
    public double multiply(double a, double b) {
      return -productUp(-a, b);
    }

    @Override
    public double divide(double a, double b) {
      return -quotientUp(-a, b);
    }

    @Override
    public Rounding opposite() {
      return UP;
    }
  };

  /// Above this size the error of a product is itself a double (2⁻⁹⁶⁹, with room).
  private static final double EXACT_ERROR = 0x1p-960;

  /// a + b.
  public abstract double add(double a, double b);

  /// a · b.
  public abstract double multiply(double a, double b);

  /// a / b.
  public abstract double divide(double a, double b);

  /// The other direction; itself for [#NEAREST].
  public abstract Rounding opposite();

  /// (a + b) · x, in this direction whatever the sign of `x`.
  public final double sumTimes(double a, double b, double x) {
    return multiply(x >= 0 ? add(a, b) : opposite().add(a, b), x);
  }

  /// x · baseᵉ by e multiplications, in this direction whatever the sign of `x`.
  ///
  /// @param base ≥ 0
  /// @param exponent e ≥ 0
  public final double timesPower(double x, double base, int exponent) {
    double product = x;
    for (int k = 0; k < exponent; k++) {
      product = multiply(product, base);
    }
    return product;
  }

  private static double sumUp(double a, double b) {
    double sum = a + b;
    if (!Double.isFinite(sum)) {
      return overflowUp(sum, Double.isFinite(a) && Double.isFinite(b));
    }
    double part = sum - a;
    double error = (a - (sum - part)) + (b - part);
    return error <= 0 ? sum : Math.nextUp(sum);
  }

  private static double productUp(double a, double b) {
    double product = a * b;
    if (!Double.isFinite(product)) {
      return overflowUp(product, Double.isFinite(a) && Double.isFinite(b));
    }
    if (Math.abs(product) < EXACT_ERROR) {
      return a == 0 || b == 0 ? product : Math.nextUp(product);
    }
    return Math.fma(a, b, -product) <= 0 ? product : Math.nextUp(product);
  }

  private static double quotientUp(double a, double b) {
    double quotient = a / b;
    if (!Double.isFinite(quotient)) {
      return overflowUp(quotient, Double.isFinite(a) && b != 0);
    }
    if (a == 0) {
      return quotient;
    }
    if (Math.abs(a) < EXACT_ERROR || Math.abs(quotient) < EXACT_ERROR) {
      return Math.nextUp(quotient);
    }
    // a / b − quotient = remainder / b.
    double remainder = Math.fma(-quotient, b, a);
    return (b > 0 ? remainder <= 0 : remainder >= 0) ? quotient : Math.nextUp(quotient);
  }

  /// −∞ that came of finite numbers is too low for an upper bound.
  private static double overflowUp(double result, boolean ofFinite) {
    return result == Double.NEGATIVE_INFINITY && ofFinite ? -Double.MAX_VALUE : result;
  }
}
