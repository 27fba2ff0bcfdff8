package org.ayni.analysis.methods;

import java.util.function.Supplier;
import org.ayni.analysis.published.Figures;
import org.ayni.analysis.published.PrintedNumbers;

/// Printed results, and how to compute the same with a method.
///
/// What is allowed: half a unit of the last printed place, for the publication rounded its results;
/// where it printed rounded inputs too, more, with the reason. Immutable.
public final class PublishedCase {

  /// 1.2346 for 1.23455 printed by somebody who rounded up is no error.
  private static final double HALF = 0.5 + 1e-6;

  private static final double DOUBLE_PRECISION = 1e-9;

  private final String name;
  private final String source;
  private final boolean recomputed;
  private final PrintedNumbers published;
  private final Supplier<double[][]> ours;
  private final double places;
  private final double share;
  private final String why;

  private PublishedCase(
      String name,
      String source,
      boolean recomputed,
      PrintedNumbers published,
      Supplier<double[][]> ours,
      double places,
      double share,
      String why) {
    this.name = name;
    this.source = source;
    this.recomputed = recomputed;
    this.published = published;
    this.ours = ours;
    this.places = places;
    this.share = share;
    this.why = why;
  }

  /// A case whose results are a matrix.
  ///
  /// @param name for people, such as `Germany 1995`
  /// @param block of `figures` that holds the printed results
  /// @param ours computes them, in the same shape
  public static PublishedCase matrix(
      String name, Figures figures, String block, Supplier<double[][]> ours) {
    return new PublishedCase(
        name,
        figures.source(),
        figures.recomputed(),
        figures.numbers(block),
        ours,
        HALF,
        DOUBLE_PRECISION,
        "");
  }

  /// A case whose results are one row.
  public static PublishedCase vector(
      String name, Figures figures, String block, Supplier<double[]> ours) {
    return matrix(name, figures, block, () -> new double[][] {ours.get()});
  }

  /// The same, so many units of the last printed place being allowed.
  ///
  /// @param why such as `the table is printed with two decimals`
  public PublishedCase withinPlaces(double units, String why) {
    return new PublishedCase(name, source, recomputed, published, ours, units, share, why);
  }

  /// The same, such a share of each figure being allowed.
  public PublishedCase withinShare(double of, String why) {
    return new PublishedCase(name, source, recomputed, published, ours, places, of, why);
  }

  public String name() {
    return name;
  }

  public String source() {
    return source;
  }

  /// Whether the results come from another program and not from print; see [Figures#recomputed].
  public boolean recomputed() {
    return recomputed;
  }

  /// Why more than rounding of the results is allowed; empty where it is not.
  public String why() {
    return why;
  }

  /// Computes it and compares.
  ///
  /// @throws IllegalStateException when ours has another shape than what was published
  public CaseResult check() {
    double[][] found = ours.get();
    int rows = published.rows();
    int columns = published.columns();
    CaseResult.Comparison[] comparisons = new CaseResult.Comparison[rows * columns];
    if (found.length != rows) {
      throw shape(found.length + " rows");
    }
    for (int i = 0; i < rows; i++) {
      if (found[i].length != columns) {
        throw shape(found[i].length + " columns in row " + (i + 1));
      }
      for (int j = 0; j < columns; j++) {
        double printed = published.value(i, j);
        double allowed = Math.max(places * published.lastPlace(i, j), share * Math.abs(printed));
        comparisons[i * columns + j] =
            new CaseResult.Comparison(i, j, printed, found[i][j], allowed);
      }
    }
    return new CaseResult(this, java.util.List.of(comparisons));
  }

  private IllegalStateException shape(String computed) {
    return new IllegalStateException(
        name
            + ": computed "
            + computed
            + "; published are "
            + published.rows()
            + " × "
            + published.columns());
  }
}
