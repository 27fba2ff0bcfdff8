package org.ayni.kernel.matrix;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ayni.kernel.run.InsufficientMemoryException;
import org.junit.jupiter.api.Test;

class OffHeapMemoryTest {

  private static final long GB = 1_000_000_000L;

  @Test
  void refusesBeforeAllocatingWhatTheMachineDoesNotHave() {
    assertThatThrownBy(() -> OffHeapMemory.requireWithin(8 * GB, 9 * GB, 2 * GB, "an inverse"))
        .isInstanceOf(InsufficientMemoryException.class)
        .hasMessage(
            "an inverse needs 8.00 GB, available are 2.00 GB. Close other programs, use a machine"
                + " with more memory, or aggregate the table.");
  }

  @Test
  void namesTheOptionThatRaisesTheLimitOfTheJvm() {
    assertThatThrownBy(() -> OffHeapMemory.requireWithin(8 * GB, GB, 20 * GB, "an inverse"))
        .isInstanceOf(InsufficientMemoryException.class)
        .hasMessageContaining("-XX:MaxDirectMemorySize=9537m");
  }

  @Test
  void grantsWhatFits() {
    assertThatCode(() -> OffHeapMemory.requireWithin(GB, GB, GB, "an inverse"))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAMatrixLargerThanAnyMachine() {
    // 2·10⁶ × 2·10⁶ × 8 bytes = 32 TB
    assertThatThrownBy(() -> DenseMatrix.identity(2_000_000))
        .isInstanceOf(InsufficientMemoryException.class)
        .hasMessageContaining("32000.00 GB");
  }
}
