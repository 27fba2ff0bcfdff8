package org.ayni.councils.tally.budget;

/// What a voter has of an approved project that is done.
public enum Utility {
  /// Its cost: a project twice as dear does twice as much.
  COST,
  /// One: every project counts the same.
  CARDINALITY
}
