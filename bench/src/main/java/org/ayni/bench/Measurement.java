package org.ayni.bench;

import java.util.Properties;

/// What one contender did with one instance.
///
/// @param ended `optimal`, `stopped`, `infeasible`, `failed` (the solver's own word), or `killed`
/// @param seconds median of the runs
/// @param processor seconds of processor time of the median run, all threads together; NaN unknown
/// @param iterations of the last run; −1 unknown
/// @param megabytes most memory the process held while solving, the problem included; −1 unknown
/// @param objective of the plan, NaN when there is none
/// @param bound that the plan's prices prove, NaN when there is none
/// @param gap (bound − objective) / max(1, |bound|)
/// @param violation worst of any row, relative to its size
record Measurement(
    String ended,
    double seconds,
    double processor,
    long iterations,
    long megabytes,
    double objective,
    double bound,
    double gap,
    double violation) {

  static Measurement without(String ended, double seconds) {
    return new Measurement(
        ended, seconds, Double.NaN, -1, -1, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  /// Whether its plan holds all limits and proves itself.
  boolean holds(double mostViolation, double mostGap) {
    return violation <= mostViolation && gap <= mostGap;
  }

  Properties toProperties() {
    Properties p = new Properties();
    p.setProperty("ended", ended);
    p.setProperty("seconds", Double.toString(seconds));
    p.setProperty("processor", Double.toString(processor));
    p.setProperty("iterations", Long.toString(iterations));
    p.setProperty("megabytes", Long.toString(megabytes));
    p.setProperty("objective", Double.toString(objective));
    p.setProperty("bound", Double.toString(bound));
    p.setProperty("gap", Double.toString(gap));
    p.setProperty("violation", Double.toString(violation));
    return p;
  }

  static Measurement of(Properties p) {
    return new Measurement(
        p.getProperty("ended"),
        Double.parseDouble(p.getProperty("seconds")),
        Double.parseDouble(p.getProperty("processor")),
        Long.parseLong(p.getProperty("iterations")),
        Long.parseLong(p.getProperty("megabytes")),
        Double.parseDouble(p.getProperty("objective")),
        Double.parseDouble(p.getProperty("bound")),
        Double.parseDouble(p.getProperty("gap")),
        Double.parseDouble(p.getProperty("violation")));
  }
}
