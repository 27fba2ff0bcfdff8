package org.ayni.analysis;

/// One kind of number that a method gives for every industry.
public interface Measure {

  /// The stable name of this number in JSON and CSV.
  String key();
}
