package org.ayni.app.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TableTest {

  private static Table example() {
    return Table.builder()
        .column("code")
        .numbers("output")
        .numbers("jobs")
        .add("maíz, \"criollo\"")
        .add(21234.5678)
        .add(0.001234567)
        .endRow()
        .add("café")
        .add(-0.1)
        .add(OptionalDouble.empty())
        .endRow()
        .build();
  }

  @Test
  void textAlignsNumbersToTheRightWithFourDigitsOfTheLargest() {
    assertThat(example().text())
        .isEqualTo(
            """
            code             output      jobs
            maíz, "criollo"  21,235  0.001235
            café                  0         –
            """);
  }

  @Test
  void csvHasEveryDigitAndQuotesWhatNeedsIt() {
    assertThat(example().csv())
        .isEqualTo(
            """
            code,output,jobs
            "maíz, ""criollo""\",21234.5678,0.001234567
            café,-0.1,
            """);
  }

  @Test
  void decimalsCanBeFixedAndYearsStayInOnePiece() {
    Table table =
        Table.builder().numbers("year", 0).numbers("share", 1).add(2019).add(0.25).endRow().build();
    assertThat(table.text()).isEqualTo("year  share\n2019    0.3\n");
  }

  @Test
  void anEmptyTableStillHasItsNames() {
    assertThat(Table.builder().column("a").numbers("b").build().text()).isEqualTo("a  b\n");
  }

  @Test
  void aRowOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> Table.builder().column("a").column("b").add("x").endRow())
        .hasMessageContaining("a row of 1 cells; expected 2");
  }
}
