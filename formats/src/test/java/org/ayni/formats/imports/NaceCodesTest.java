package org.ayni.formats.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaceCodesTest {

  @Test
  void totalsOfOthersFallAway() {
    assertThat(NaceCodes.finest(List.of("A01", "A", "A02", "C", "C10-C12", "J59_J60", "J")))
        .containsExactly("A01", "A02", "C10-C12", "J59_J60");
  }

  @Test
  void aSectionStaysWhereNothingDividesIt() {
    assertThat(NaceCodes.finest(List.of("B", "D", "D35", "T", "TOTAL", "P3")))
        .containsExactly("B", "D", "D35", "T");
  }

  @Test
  void bothPartsOfADivisionReplaceItAndOneAloneDoesNot() {
    assertThat(NaceCodes.finest(List.of("L68", "L68A", "L68B"))).containsExactly("L68A", "L68B");
    assertThat(NaceCodes.finest(List.of("L", "L68A"))).containsExactly("L");
  }
}
