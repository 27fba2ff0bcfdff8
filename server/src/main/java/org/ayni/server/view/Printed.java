package org.ayni.server.view;

import org.ayni.server.pdf.Report;

/// What a page shows that can be taken home on paper.
@FunctionalInterface
public interface Printed {

  Report report();
}
