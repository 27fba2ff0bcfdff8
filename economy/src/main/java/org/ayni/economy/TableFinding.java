package org.ayni.economy;

/// One thing in a table that cannot be or hardly can be, with its size.
///
/// @param industry code of the industry or product it concerns, empty when it concerns the whole
///   table
/// @param account code of the other industry (for flows), final use, primary input or satellite;
///   empty when it concerns none
/// @param size of the difference or of the cell, in the unit of the table (or satellite)
/// @param relative `size` by the output of the industry; 0 where that says nothing
/// @param found what stands there, with its unit
/// @param expected what should stand there
/// @param advice what to try
public record TableFinding(
    Kind kind,
    String industry,
    String account,
    double size,
    double relative,
    String found,
    String expected,
    String advice) {

  /// What is wrong.
  public enum Kind {
    /// Uses of a product do not add up to its output.
    ROW_IMBALANCE,
    /// Inputs of an industry do not add up to its output.
    COLUMN_IMBALANCE,
    NEGATIVE_FLOW,
    /// An industry makes less than nothing of a product.
    NEGATIVE_SUPPLY,
    /// A product is used that no industry makes and nobody imports.
    UNMADE_PRODUCT,
    /// Margins of all products do not add up to 0.
    MARGINS_NOT_ZERO,
    NEGATIVE_OUTPUT,
    NEGATIVE_FINAL_USE,
    /// Imports are written as negative numbers, and this one is not.
    POSITIVE_IMPORT,
    NEGATIVE_PRIMARY_INPUT,
    NEGATIVE_SATELLITE,
    /// An industry of zero output uses something.
    INPUTS_WITHOUT_OUTPUT,
    /// A column of A adds up to 1 or more: products worth a unit and more for one unit of output.
    COLUMN_SUM,
    /// ρ(A) ≥ 1, or it could not be shown to be less.
    SPECTRAL_RADIUS,
    MISSING_ACCOUNT,
    DUPLICATE_CODE
  }
}
