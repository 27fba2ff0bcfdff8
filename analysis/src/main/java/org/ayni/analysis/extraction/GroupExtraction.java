package org.ayni.analysis.extraction;

import java.util.Arrays;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.kernel.matrix.DenseMatrix;
import org.ayni.kernel.matrix.LuFactorization;
import org.ayni.kernel.matrix.SparseMatrix;

/// Hypothetical extraction of a group of industries, such as a region of an interregional table:
/// what the others make when the group neither buys, sells nor delivers any more.
///
/// With K the group and R the rest: x̄_R = x_R − L_RK L_KK⁻¹ x_K, which is (I − A_RR)⁻¹ y_R; x̄_K =
/// 0. Table unit a year. One system as large as the group is solved.
///
/// Sources: Dietzenbacher, van der Linden and Steenge (1993), for regions; Miller and Blair (2009),
/// section 12.2.6. For a group of one it is [IndustryExtraction]. No published numbers; held by
/// solving without the group.
public final class GroupExtraction {

  private GroupExtraction() {}

  /// Output without the group, [n]: 0 for its members.
  ///
  /// @param group positions of the industries, each once
  public static double[] outputWithout(LeontiefModel model, int... group) {
    double[] output = model.table().grossOutput();
    if (Arrays.stream(group).distinct().count() != group.length) {
      throw new IllegalArgumentException(
          "group " + Arrays.toString(group) + "; expected each industry once");
    }
    double[][] unit = new double[output.length][group.length];
    double[] own = new double[group.length];
    for (int k = 0; k < group.length; k++) {
      unit[group[k]][k] = 1;
      own[k] = output[group[k]];
    }
    if (group.length == 0) {
      return output;
    }
    DenseMatrix columns = model.totalOutput(DenseMatrix.ofRows(unit));
    SparseMatrix.Builder block = SparseMatrix.builder(group.length, group.length);
    for (int i = 0; i < group.length; i++) {
      for (int j = 0; j < group.length; j++) {
        block.add(i, j, columns.get(group[i], j));
      }
    }
    double[] removed = LuFactorization.of(block.build()).solve(own);
    double[] loss = columns.multiply(removed);
    double[] left = new double[output.length];
    Arrays.setAll(left, i -> output[i] - loss[i]);
    for (int member : group) {
      left[member] = 0;
    }
    return left;
  }
}
