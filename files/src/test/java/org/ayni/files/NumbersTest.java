package org.ayni.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void everyFiniteNumberReadsBackBitForBit() {
    long seed = 20190101;
    Random random = new Random(seed);
    for (int k = 0; k < 20_000; k++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.doubleToRawLongBits(Numbers.parse(Numbers.format(value))))
            .as("seed %d, number %d: %s", seed, k, value)
            .isEqualTo(Double.doubleToRawLongBits(value));
      }
    }
    for (double value :
        new double[] {0, -0.0, 1e15, 123456789, -7, Double.MIN_VALUE, Double.MAX_VALUE}) {
      assertThat(Double.doubleToRawLongBits(Numbers.parse(Numbers.format(value))))
          .isEqualTo(Double.doubleToRawLongBits(value));
    }
  }

  @Test
  void wholeNumbersAreWrittenWithoutAPoint() {
    assertThat(Numbers.format(2658997)).isEqualTo("2658997");
    assertThat(Numbers.format(0.1)).isEqualTo("0.1");
  }

  @Test
  void onlyPlainDecimalNumbersAreRead() {
    for (String good : List.of("1", " +1.5 ", "-.5", "5.", "1e3", "1.5E-3", "007")) {
      assertThat(Numbers.parse(good)).as(good).isNotNaN();
    }
    for (String bad : List.of("", ".", "-", "1e", "1e+", "e5", "1 2", "1,5", "1_000", "1f", "١")) {
      assertThat(Numbers.parse(bad)).as(bad).isNaN();
      assertThat(Numbers.whatIsWrong(bad)).as(bad).isPresent();
    }
  }

  @Test
  void whatCannotBeReadBackIsNotWritten() {
    assertThatThrownBy(() -> Numbers.format(Double.NaN)).hasMessageContaining("NaN");
  }

  @Test
  void aTableIsWrittenAsItIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvOutput csv = CsvOutput.to(bytes, "name", "value")) {
      csv.add("a \"quoted\", text").add(0.1 + 0.2).endRow();
      csv.add("Minería\nsegunda línea").add(-3).endRow();
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("name,value\n");
    List<Object> seen = new ArrayList<>();
    Problems problems = new Problems();
    CsvInput.open(
            InputFile.of("t.csv", () -> new ByteArrayInputStream(bytes.toByteArray())), problems)
        .orElseThrow()
        .forEachRow(row -> {
          seen.add(row.textOrBlank("name"));
          seen.add(row.number("value", "a number"));
        });
    assertThat(problems.toList()).isEmpty();
    assertThat(seen)
        .containsExactly("a \"quoted\", text", 0.1 + 0.2, "Minería\nsegunda línea", -3.0);
  }

  @Test
  void aRowOfTheWrongWidthIsNotWritten() {
    CsvOutput csv = CsvOutput.to(new ByteArrayOutputStream(), "a", "b");
    csv.add("1");
    assertThatThrownBy(csv::endRow).hasMessageContaining("a row of 1 cells; expected 2");
  }
}
