package org.ayni.server.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Text in a download that no spreadsheet takes for a formula.
class CsvFileTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+57 1", "-2", "@sum", "\t=1", "\n=1"})
  void whatASpreadsheetWouldComputeIsMadeText(String cell) {
    assertThat(CsvFile.safe(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @CsvSource({"Minería", "'1 = 1'", "''"})
  void plainTextStaysAsItIs(String cell) {
    assertThat(CsvFile.safe(cell)).isEqualTo(cell);
  }
}
