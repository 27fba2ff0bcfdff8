package org.ayni.kernel.matrix;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ayni.kernel.run.InsufficientMemoryException;
import org.junit.jupiter.api.Test;

class OffHeapMemoryTest {

  private static final long GB = 1_000_000_000L;

  @Test
  void refusesBeforeAllocatingWhatTheMachineDoesNotHave() {
    assertThatThrownBy(() -> OffHeapMemory.requireWithin(8 * GB, 0, 9 * GB, 2 * GB, "an inverse"))
        .isInstanceOf(InsufficientMemoryException.class)
        .hasMessage(
            "an inverse needs 8.0 GB, available are 2.0 GB. Close other programs, use a machine"
                + " with more memory, or aggregate the table.");
  }

  /// 1 GB in use and 8 GB wanted, with a quarter of that to spare: 11 · 10⁹ / 2²⁰ = 10,490.4.
  @Test
  void namesTheOptionThatRaisesTheLimitOfTheJvm() {
    assertThatThrownBy(() -> OffHeapMemory.requireWithin(8 * GB, GB, 2 * GB, 20 * GB, "an inverse"))
        .isInstanceOf(InsufficientMemoryException.class)
        .hasMessageContaining("-XX:MaxDirectMemorySize=10491m");
  }

  @Test
  void grantsWhatFits() {
    assertThatCode(() -> OffHeapMemory.requireWithin(GB, GB, 2 * GB, GB, "an inverse"))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAMatrixLargerThanAnyMachine() {
    // 2·10⁶ × 2·10⁶ × 8 bytes = 32 TB
    assertThatThrownBy(() -> DenseMatrix.identity(2_000_000))
        .isInstanceOf(InsufficientMemoryException.class)
        .hasMessageContaining("32000.0 GB");
  }
}
