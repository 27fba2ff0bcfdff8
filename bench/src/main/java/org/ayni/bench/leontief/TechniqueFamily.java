package org.ayni.bench.leontief;

import java.util.Random;
import org.ayni.kernel.fixedpoint.NonnegativeMatrix;

/// Random economies of single-output techniques: [#INPUTS] different inputs each, together 0.45 to
/// 0.75 of an output, 0.1 to 1 hours of labour. The same seed makes the same numbers on every
/// machine.
final class TechniqueFamily {

  static final int INPUTS = 20;

  private final int products;
  private final int alternatives;
  private final NonnegativeMatrix inputs;
  private final double[] labour;

  private TechniqueFamily(
      int products, int alternatives, NonnegativeMatrix inputs, double[] labour) {
    this.products = products;
    this.alternatives = alternatives;
    this.inputs = inputs;
    this.labour = labour;
  }

  /// @param products at least 3, so that there are inputs to draw
  /// @param alternatives techniques for each product
  static TechniqueFamily of(int products, int alternatives, Reach reach, long seed) {
    if (!(products >= 3)) {
      throw new IllegalArgumentException(products + " products; expected at least 3");
    }
    Random random = new Random(seed);
    int techniques = Math.multiplyExact(products, alternatives);
    int count = Math.min(INPUTS, products / 3);
    double[] labour = new double[techniques];
    NonnegativeMatrix.Builder builder =
        NonnegativeMatrix.builder(techniques, products, Math.multiplyExact(techniques, count));
    int[] column = new int[count];
    double[] share = new double[count];
    for (int t = 0; t < techniques; t++) {
      double sum = 0;
      for (int k = 0; k < count; k++) {
        column[k] = reach.draw(t / alternatives, products, random);
        while (isAmong(column, k)) {
          column[k] = reach.draw(t / alternatives, products, random);
        }
        share[k] = random.nextDouble();
        sum += share[k];
      }
      double total = 0.45 + 0.3 * random.nextDouble();
      for (int k = 0; k < count; k++) {
        builder.add(column[k], share[k] * total / sum);
      }
      builder.endRow();
      labour[t] = 0.1 + 0.9 * random.nextDouble();
    }
    return new TechniqueFamily(products, alternatives, builder.build(), labour);
  }

  private static boolean isAmong(int[] column, int k) {
    for (int q = 0; q < k; q++) {
      if (column[q] == column[k]) {
        return true;
      }
    }
    return false;
  }

  int products() {
    return products;
  }

  /// [techniques × products]: inputs for one unit of output, those of one product together. With
  /// one technique a product this is Aᵀ.
  NonnegativeMatrix inputs() {
    return inputs;
  }

  /// Hours for one unit of output, a number a technique; a copy.
  double[] labour() {
    return labour.clone();
  }

  /// Row of the first technique of each product, and the number of techniques.
  int[] firstTechniques() {
    int[] first = new int[products + 1];
    for (int i = 0; i <= products; i++) {
      first[i] = i * alternatives;
    }
    return first;
  }

  /// `count` demands: each for about half of the products, 0 to 2 units.
  static double[][] demands(int products, int count, long seed) {
    Random random = new Random(seed);
    double[][] demands = new double[count][products];
    for (double[] demand : demands) {
      for (int i = 0; i < products; i++) {
        demand[i] = random.nextBoolean() ? 2 * random.nextDouble() : 0;
      }
    }
    return demands;
  }
}
