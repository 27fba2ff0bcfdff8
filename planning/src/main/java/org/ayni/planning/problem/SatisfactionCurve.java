package org.ayni.planning.problem;

import java.util.List;

/// φ: piecewise-linear, concave, φ(0) = 0. What one more unit of satisfaction is worth falls as
/// there is more of it; beyond the last piece nothing counts.
///
/// @param pieces from 0 upwards, slopes falling, at least one
public record SatisfactionCurve(List<Piece> pieces) {

  /// One piece.
  ///
  /// @param width length along c, > 0, may be infinite in the last piece
  /// @param slope φ' on it, ≥ 0
  public record Piece(double width, double slope) {
    public Piece {
      Require.within("piece width", width, Double.MIN_VALUE, Double.POSITIVE_INFINITY);
      Require.within("piece slope", slope, 0, Double.MAX_VALUE);
    }
  }

  public SatisfactionCurve {
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException(
          "a satisfaction curve without pieces; expected at least one");
    }
    for (int k = 1; k < pieces.size(); k++) {
      if (!(pieces.get(k).slope() <= pieces.get(k - 1).slope())) {
        throw new IllegalArgumentException(
            "slope "
                + pieces.get(k).slope()
                + " of piece "
                + (k + 1)
                + " follows "
                + pieces.get(k - 1).slope()
                + "; expected falling slopes (concave)");
      }
    }
  }

  /// φ(c) = c without end.
  public static SatisfactionCurve linear() {
    return new SatisfactionCurve(List.of(new Piece(Double.POSITIVE_INFINITY, 1)));
  }

  /// φ(c) for c ≥ 0.
  public double at(double c) {
    double sum = 0;
    double left = c;
    for (Piece piece : pieces) {
      if (left <= 0) {
        break;
      }
      double part = Math.min(left, piece.width());
      sum += part * piece.slope();
      left -= part;
    }
    return sum;
  }

  /// max over c ≥ 0 of φ(c) − price · c, for price ≥ 0: what a need yields at a price of its
  /// basket. Infinite when an endless piece is worth more than it costs.
  public double surplus(double price) {
    double sum = 0;
    for (Piece piece : pieces) {
      double gain = piece.slope() - price;
      if (gain > 0) {
        sum += gain * piece.width();
      }
    }
    return sum;
  }
}
