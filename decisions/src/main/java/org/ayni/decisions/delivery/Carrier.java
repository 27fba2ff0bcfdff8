package org.ayni.decisions.delivery;

import java.math.BigDecimal;
import org.ayni.planning.replan.ReportKind;

/// Who carries which share of a line of the plan, in every year.
///
/// @param share in (0, 1]; those of one line add up to at most 1, what is left nobody promised
public record Carrier(ReportKind kind, String code, String owner, BigDecimal share) {

  public Carrier {
    if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("a share of " + share + "; expected above 0, at most 1");
    }
  }
}
