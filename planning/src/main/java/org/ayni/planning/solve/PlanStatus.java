package org.ayni.planning.solve;

import java.util.Optional;

/// How planning ended, as written in files and on standard output.
public enum PlanStatus {
  /// The best plan, within the gap asked for.
  OPTIMAL("optimal"),
  /// Stopped early; the plan, if there is one, holds all limits and states its gap.
  STOPPED("stopped"),
  /// Not all demands can be met at once; the plan is the one that comes nearest.
  INFEASIBLE("infeasible"),
  /// No answer.
  FAILED("failed");

  private final String code;

  PlanStatus(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Optional<PlanStatus> byCode(String code) {
    for (PlanStatus status : values()) {
      if (status.code.equals(code)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
