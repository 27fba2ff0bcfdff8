package org.ayni.economy;

/// A physical account beside the table: one number an industry, such as jobs.
///
/// @param code unique among the satellites of its table; `jobs` for employment
public record Satellite(String code, Names names, Unit unit) {

  /// The code of the satellite that counts jobs.
  public static final String JOBS = "jobs";
}
