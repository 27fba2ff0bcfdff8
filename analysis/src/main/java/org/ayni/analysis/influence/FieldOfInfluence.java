package org.ayni.analysis.influence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.kernel.matrix.DenseMatrix;

/// The field of influence: how the whole Leontief inverse moves when one input coefficient does.
///
/// For a change ε of a_ij: L(ε) − L = ε F / (1 − ε l_ji), exactly, with the first-order field F = L
/// e_i e_j′ L [n × n]: F_kl = l_ki l_jl. Its size is told by the sum of its cells, (Σ_k l_ki) (Σ_l
/// l_jl), which is how much all outputs together rise for one unit of final demand of everything
/// and one unit of a_ij. Without unit. A coefficient with a large field is worth measuring well.
///
/// Source: Sonis and Hewings (1992); Sherman and Morrison (1950). No published numbers; held by
/// changing the coefficient and inverting anew.
public final class FieldOfInfluence {

  private final LeontiefModel model;
  private final double[] columnSums;
  private final double[] rowSums;
  private final DenseMatrix inverse;

  /// Forms L, 8 n² bytes.
  public FieldOfInfluence(LeontiefModel model) {
    this.model = model;
    this.columnSums = model.inverseColumnSums();
    this.rowSums = model.inverseRowSums();
    this.inverse = model.inverse();
  }

  /// A coefficient and the size of its field.
  ///
  /// @param input position of the product used
  /// @param user position of the industry that uses it
  /// @param coefficient a_ij
  /// @param influence sum of the cells of its field
  public record Influence(int input, int user, double coefficient, double influence) {}

  /// F [n × n] of a_ij.
  ///
  /// @param input i
  /// @param user j
  public DenseMatrix field(int input, int user) {
    int n = model.size();
    double[][] field = new double[n][n];
    for (int k = 0; k < n; k++) {
      for (int l = 0; l < n; l++) {
        field[k][l] = inverse.get(k, input) * inverse.get(user, l);
      }
    }
    return DenseMatrix.ofRows(field);
  }

  /// Σ of all cells of the field of a_ij.
  public double influence(int input, int user) {
    return columnSums[input] * rowSums[user];
  }

  /// L(ε) − L for a change ε of a_ij, cell (k, l).
  ///
  /// @throws IllegalArgumentException when the change would make the economy impossible: ε l_ji ≥ 1
  public double change(int input, int user, double epsilon, int k, int l) {
    double left = 1 - epsilon * inverse.get(user, input);
    if (!(left > 0)) {
      throw new IllegalArgumentException(
          "a change of "
              + epsilon
              + " is too large; expected less than "
              + 1 / inverse.get(user, input));
    }
    return epsilon * inverse.get(k, input) * inverse.get(user, l) / left;
  }

  /// The coefficients above 0 with the largest fields, largest first.
  ///
  /// @param most how many at most
  public List<Influence> largest(int most) {
    List<Influence> all = new ArrayList<>();
    model
        .inputCoefficients()
        .forEach((i, j, a) -> all.add(new Influence(i, j, a, influence(i, j))));
    all.sort(
        Comparator.comparingDouble((Influence f) -> -f.influence())
            .thenComparingInt(Influence::input)
            .thenComparingInt(Influence::user));
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }
}
