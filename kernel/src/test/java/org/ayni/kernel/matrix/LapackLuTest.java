package org.ayni.kernel.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LapackLuTest extends LuFactorizationContract {

  @Override
  LuFactorization factor(SparseMatrix matrix) {
    return LapackLu.factor(matrix, false);
  }

  @Override
  LuFactorization identityLess(SparseMatrix matrix) {
    return LapackLu.factor(matrix, true);
  }

  @Test
  void survivesAMatrixLargeEnoughForParallelKernelsOnAnOrdinaryThread() throws Exception {
    Random random = new Random(11);
    SparseMatrix m = wellConditioned(700, random);
    double[] x = random.doubles(700).toArray();
    double[][] solved = new double[1][];
    Thread thread =
        new Thread(null, () -> solved[0] = factor(m).solve(m.multiply(x)), "1 MB", 1 << 20);
    thread.start();
    thread.join();
    assertThat(solved[0]).containsExactly(x, within(1e-11));
  }

  @Test
  void isChosenAboveTheLimitOfPlainJava() {
    Random random = new Random(12);
    int n = LuFactorization.JAVA_LIMIT + 1;
    assertThat(LuFactorization.of(wellConditioned(n, random))).isInstanceOf(LapackLu.class);
    assertThat(LuFactorization.of(wellConditioned(5, random))).isInstanceOf(JavaLu.class);
  }
}
