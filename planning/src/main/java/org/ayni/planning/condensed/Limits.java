package org.ayni.planning.condensed;

import java.util.ArrayList;
import java.util.List;
import org.ayni.kernel.matrix.SparseVector;

/// Limits on gross outputs and resources as the condensed programme takes them: those of the
/// problem, or what the plan of the floors needs where rounding puts it a hair above.
///
/// @param output u[i], in the product's unit
/// @param resource in the resource's unit
/// @param size of the limits on output: with what is in store, in the product's unit
/// @param floorOrder what the plan of the floors asks for of every product ([Outputs#orders])
/// @param floorUse its use of resources, idle techniques left out
@SuppressWarnings("ArrayRecordComponent")
record Limits(
    double[] output, double[] resource, double[] size, double[] floorOrder, double[] floorUse) {

  /// Shares of a limit up to this one count as rounding.
  static final double ROUNDING = 1e-9;

  private static final int NAMED = 5;

  /// @param floorOutput gross outputs of the plan of the floors
  static Limits of(Production production, double[] floorOutput, double[] floorOrder) {
    double[] output = production.most.clone();
    for (int i = 0; i < output.length; i++) {
      output[i] = Math.max(output[i], floorOrder[i]);
    }
    double[] size = new double[output.length];
    for (int i = 0; i < size.length; i++) {
      size[i] = size(production, i);
    }
    double[] floorUse = use(production, floorOutput);
    double[] resource = production.fixed.resources.clone();
    for (int r = 0; r < resource.length; r++) {
      resource[r] = Math.max(resource[r], floorUse[r]);
    }
    return new Limits(output, resource, size, floorOrder, floorUse);
  }

  private static double size(Production production, int i) {
    return production.most[i] + Math.max(0, -production.fixed.products[i]);
  }

  /// L z: what gross outputs use of every resource.
  static double[] use(Production production, double[] output) {
    double[] use = new double[production.fixed.resources.length];
    for (int i = 0; i < output.length; i++) {
      SparseVector each = production.resources(i);
      for (int e = 0; e < each.size(); e++) {
        use[each.index(e)] += each.value(e) / production.output[i] * output[i];
      }
    }
    return use;
  }

  /// The limits that gross outputs pass by more than rounding, in words; empty when there are none.
  static List<String> broken(Production production, double[] output) {
    List<String> broken = new ArrayList<>();
    int more = 0;
    for (int i = 0; i < output.length; i++) {
      double most = production.most[i];
      if (!(output[i] <= most + ROUNDING * size(production, i))) {
        if (broken.size() < NAMED) {
          broken.add(
              "'%s' takes %.6g of at most %.6g"
                  .formatted(production.problem.products().get(i).code(), output[i], most));
        } else {
          more++;
        }
      }
    }
    double[] use = use(production, output);
    for (int r = 0; r < use.length; r++) {
      double most = production.fixed.resources[r];
      double size = Math.max(Math.abs(most), use[r]);
      if (!(use[r] <= most + ROUNDING * size)) {
        broken.add(
            "'%s' takes %.6g of at most %.6g"
                .formatted(production.problem.resources().get(r).code(), use[r], most));
      }
    }
    if (more > 0) {
      broken.add("and " + more + " more products");
    }
    return broken;
  }
}
