package org.ayni.planning.linear;

import java.util.Locale;

/// The name of a column of a plan's linear programme: something a plan does.
///
/// @param code of the technique, stock, product, flow, retraining or basket
/// @param year from 1; a stock that stands at the start of year t + 1 is of year t
public record PlanColumn(Kind kind, String code, int year) {

  /// What is done.
  public enum Kind {
    /// Running a technique.
    ACTIVITY,
    /// Adding to a stock.
    INVESTMENT,
    /// Keeping a stock for the next year.
    CAPITAL,
    /// Keeping a product for the next year.
    INVENTORY,
    IMPORT,
    EXPORT,
    RETRAINING,
    /// Serving a need.
    SATISFACTION;

    /// As written in answers, such as `activity`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
