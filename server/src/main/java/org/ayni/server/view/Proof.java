package org.ayni.server.view;

import java.util.Comparator;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.certificate.Violation;
import org.ayni.server.text.Words;

/// What a plan proves about itself, in one sentence.
final class Proof {

  private static final double SMALLEST_SHOWN = 1e-5;

  private Proof() {}

  static String sentence(Certificate certificate, LimitNames names) {
    Words words = names.words();
    Violation worst =
        certificate.violations().stream()
            .max(Comparator.comparingDouble(Violation::relative))
            .orElse(null);
    String violation =
        worst == null || !(worst.amount() > 0)
            ? words.text("proof.noViolation")
            : words.text(
                "proof.violation",
                words.amount(worst.amount(), worst.unit()),
                names.limit(worst.kind(), worst.row()),
                words.text("year.number", worst.year()));
    if (!Double.isFinite(certificate.gap())) {
      return words.text("proof.noBound", violation);
    }
    double gap = Math.max(0, certificate.gap());
    String written =
        gap < SMALLEST_SHOWN ? words.percent(SMALLEST_SHOWN, 3) : words.percent(gap, 3);
    return words.text("proof.sentence", written, violation);
  }
}
