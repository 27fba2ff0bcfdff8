package org.ayni.server.view;

import java.time.LocalDate;
import org.ayni.server.pdf.Report;

/// What a page shows that can be taken home on paper.
@FunctionalInterface
public interface Printed {

  /// @param day on which it is printed
  Report report(LocalDate day);
}
