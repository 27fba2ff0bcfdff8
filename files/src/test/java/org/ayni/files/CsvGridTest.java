package org.ayni.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvGridTest {

  private static CsvGrid grid(String text) {
    return CsvGrid.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(CsvGrid grid) {
    return new String(grid.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void rowsKeepTheNumbersOfTheirLines() {
    CsvGrid grid = grid("code,a\n\n\nx,1\ny,2\n");

    assertThat(grid.rows().stream().map(CsvGrid.Row::line)).containsExactly(1L, 4L, 5L);
    assertThat(text(grid)).isEqualTo("code,a\n\n\nx,1\ny,2\n");
  }

  @Test
  void oneCellIsReplacedAndTheOthersStay() {
    CsvGrid changed = grid("code,a\nx,1\n\"y, z\",2\n").with(3, 1, "3,5");

    assertThat(text(changed)).isEqualTo("code,a\nx,1\n\"y, z\",\"3,5\"\n");
  }

  @Test
  void aShortRowGrowsToTheCellThatIsFilledIn() {
    assertThat(text(grid("code,a,b\nx\n").with(2, 2, "7"))).isEqualTo("code,a,b\nx,,7\n");
  }

  @Test
  void aCellThatIsNotThereIsNotFilledIn() {
    assertThatThrownBy(() -> grid("code,a\nx,1\n").with(9, 1, "2"))
        .hasMessageContaining("no row at line 9");
    assertThatThrownBy(() -> grid("code,a\nx,1\n").with(2, 2, "2"))
        .hasMessageContaining("expected 0 … 1");
  }

  @Test
  void whatCannotBeTakenApartEndsThere() {
    assertThat(grid("").columns()).isEmpty();
    assertThat(grid("\uFEFFcode,a\nx,1\n").column("code")).isZero();
  }
}
