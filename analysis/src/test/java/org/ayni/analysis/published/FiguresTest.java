package org.ayni.analysis.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FiguresTest {

  private static final String TEXT =
      """
      source: Somebody 1999, table 1
      # a remark
      [inverse]
      1.2541 .3300
      -2     251
      [empty]
      """;

  @Test
  void keepsThePlacesEachNumberIsPrintedWith() {
    PrintedNumbers inverse = Figures.parse("test", TEXT).numbers("inverse");
    assertThat(inverse.value(0, 1)).isEqualTo(0.33);
    assertThat(inverse.lastPlace(0, 1)).isEqualTo(1e-4);
    assertThat(inverse.value(1, 0)).isEqualTo(-2);
    assertThat(inverse.lastPlace(1, 1)).isEqualTo(1);
    assertThat(inverse.rows()).isEqualTo(2);
    assertThat(inverse.columns()).isEqualTo(2);
  }

  @Test
  void saysWhatIsThereWhenSomethingIsNot() {
    Figures figures = Figures.parse("test", TEXT);
    assertThatThrownBy(() -> figures.numbers("inverze")).hasMessageContaining("inverse");
    assertThatThrownBy(() -> figures.text("unit")).hasMessageContaining("source");
    assertThatThrownBy(() -> Figures.of("nothing")).hasMessageContaining("'nothing'");
  }

  @Test
  void refusesRowsOfDifferentLength() {
    assertThatThrownBy(() -> Figures.parse("test", "[a]\n1 2\n3\n"))
        .hasMessageContaining("row 2 has 1 numbers; expected 2");
  }

  @Test
  void refusesTheSameBlockTwiceAndNumbersBeforeTheFirst() {
    assertThatThrownBy(() -> Figures.parse("test", "[a]\n1\n[a]\n2\n"))
        .hasMessageContaining("two blocks [a]");
    assertThatThrownBy(() -> Figures.parse("test", "1 2\n[a]\n1\n"))
        .hasMessageContaining("'1 2' before the first block");
  }

  @Test
  void aMatrixIsNoVector() {
    assertThatThrownBy(() -> Figures.parse("test", TEXT).vector("inverse"))
        .hasMessageContaining("2 × 2");
  }
}
