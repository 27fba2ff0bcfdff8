package org.ayni.planning.condensed;

/// Speeds up x ← F(x), F affine: when successive changes shrink by the same factor λ, what is left
/// lies along the slowest direction, and the step 1/(1 − λ) goes to its end at once (Lyusternik's
/// acceleration; Aitken 1937). Other directions grow by at most (λ + |μ|)/(1 − λ) and shrink again
/// by |μ| a sweep.
///
/// The matrix of a large economy has one large eigenvalue and many small ones, which is what this
/// needs. Where it does not help it is tried ever less often. Not thread-safe.
final class Extrapolation {

  /// Changes of λ up to this share of 1 − λ count as none.
  private static final double STEADY = 0.1;

  private static final int FIRST_PAUSE = 2;

  private double change = Double.NaN;
  private double ratio = Double.NaN;
  private double changeAtLast = Double.NaN;
  private int pause = FIRST_PAUSE;
  private int waited;

  /// The step of the next sweep, x + step · (F(x) − x).
  ///
  /// @param newChange Σ|F(x) − x| of the sweep just done
  double next(double newChange) {
    double newRatio = newChange / change;
    boolean steady =
        newRatio < 1 && Math.abs(newRatio - ratio) <= STEADY * (1 - newRatio) && waited >= pause;
    change = newChange;
    ratio = newRatio;
    waited++;
    if (!steady) {
      return 1;
    }
    if (newChange > changeAtLast) {
      pause *= 2;
    }
    changeAtLast = newChange;
    waited = 0;
    // The change of the next sweep is that of an extrapolated point: no ratio follows from it.
    change = Double.NaN;
    ratio = Double.NaN;
    return 1 / (1 - newRatio);
  }
}
