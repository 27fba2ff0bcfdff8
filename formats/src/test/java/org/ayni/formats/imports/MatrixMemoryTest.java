package org.ayni.formats.imports;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ayni.files.BadInputException;
import org.junit.jupiter.api.Test;

class MatrixMemoryTest {

  private static final long GB = 1_000_000_000L;

  @Test
  void whatFitsIsNotRefused() {
    assertThatCode(() -> MatrixMemory.require("Z.txt", 10_000_000, GB)).doesNotThrowAnyException();
  }

  @Test
  void whatDoesNotFitIsRefusedWithTheMemoryItNeeds() {
    // 96 million numbers of 72 bytes: 6.9 GB.
    assertThatThrownBy(() -> MatrixMemory.require("Z.txt", 96_040_000, 4 * GB))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("96,040,000 numbers")
        .hasMessageContaining("6.9 GB")
        .hasMessageContaining("-Xmx10g");
  }
}
