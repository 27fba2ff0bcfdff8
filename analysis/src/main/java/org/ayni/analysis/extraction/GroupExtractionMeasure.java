package org.ayni.analysis.extraction;

import org.ayni.analysis.Measure;

/// What each industry loses without a group of industries; members of the group lose everything.
public enum GroupExtractionMeasure implements Measure {
  /// Output as it is, table unit a year.
  OUTPUT("output"),
  /// Output lost, table unit a year.
  LOST("lost"),
  /// The same over its output; not defined where nothing is made.
  LOST_SHARE("lostShare"),
  /// Jobs lost with it, in the unit of the satellite.
  JOBS_LOST("jobsLost");

  private final String key;

  GroupExtractionMeasure(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
