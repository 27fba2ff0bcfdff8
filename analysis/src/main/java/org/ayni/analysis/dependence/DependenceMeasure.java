package org.ayni.analysis.dependence;

import org.ayni.analysis.Measure;

/// What of an industry hangs on a partner's purchases.
public enum DependenceMeasure implements Measure {
  /// What the partner buys of its product, table unit a year.
  PURCHASES("purchases"),
  /// The same over its output.
  DIRECT("directShare"),
  /// Share of its output, jobs and incomes that hang on them, suppliers included.
  SHARE("share"),
  /// Jobs in it that hang on them.
  JOBS("jobs"),
  /// Value added in it that hangs on them, table unit a year.
  VALUE_ADDED("valueAdded");

  private final String key;

  DependenceMeasure(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
