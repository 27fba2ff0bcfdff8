package org.ayni.bench.family;

import java.util.Random;
import org.ayni.kernel.matrix.SparseVector;

/// Random quantities and the activity that they call for. Only additions, multiplications and
/// [StrictMath]: every machine makes the same numbers.
final class Quantities {

  private Quantities() {}

  static double between(double least, double most, Random random) {
    return least + (most - least) * random.nextDouble();
  }

  /// Exponentially distributed with mean 1.
  static double exponential(Random random) {
    return -StrictMath.log(1 - random.nextDouble());
  }

  /// Exponentially distributed shares at `index`, together `total`.
  static SparseVector shares(int[] index, double total, Random random) {
    double[] value = new double[index.length];
    double sum = 0;
    for (int k = 0; k < value.length; k++) {
      value[k] = exponential(random);
      sum += value[k];
    }
    for (int k = 0; k < value.length; k++) {
      value[k] *= total / sum;
    }
    return SparseVector.of(index, value);
  }

  /// x = d + Σⱼ (inputsⱼ + wear · equipmentⱼ) xⱼ: what must be made so that `demand` is met and all
  /// equipment stands still. By iteration; the columns must sum to less than 1.
  static double[] standingStill(
      double[] demand, SparseVector[] inputs, SparseVector[] equipment, double wear) {
    double[] x = demand.clone();
    for (int k = 0; k < 1000; k++) {
      double[] next = demand.clone();
      for (int j = 0; j < x.length; j++) {
        inputs[j].addTo(next, x[j]);
        equipment[j].addTo(next, wear * x[j]);
      }
      double change = 0;
      double size = 0;
      for (int i = 0; i < x.length; i++) {
        change += Math.abs(next[i] - x[i]);
        size += next[i];
      }
      x = next;
      if (change <= 1e-12 * size) {
        break;
      }
    }
    return x;
  }
}
