package org.ayni.server.view;

import java.util.Comparator;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.certificate.Violation;
import org.ayni.server.text.Words;

/// What a plan proves about itself, in one sentence.
final class Proof {

  private static final double SMALLEST_SHOWN = 1e-5;

  /// No number is shown with more decimals; what is smaller is rounded up to it.
  private static final double SMALLEST_AMOUNT = 1e-9;

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
                words.amount(Math.max(SMALLEST_AMOUNT, worst.amount()), worst.unit()),
                names.limit(worst.kind(), worst.row()),
                words.text("year.number", worst.year()));
    if (!Double.isFinite(certificate.gap())) {
      return words.text("proof.noBound", violation);
    }
    // Rounded up: a sentence that claims more than the prices prove would be no proof.
    double gap =
        Math.max(SMALLEST_SHOWN, Math.ceil(certificate.gap() / SMALLEST_SHOWN) * SMALLEST_SHOWN);
    String written = words.percent(gap, 3);
    return words.text("proof.sentence", written, violation);
  }
}
