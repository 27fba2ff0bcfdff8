package org.ayni.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTest {

  @TempDir private Path folder;

  /// A sheet `far` of three rows and three columns.
  private Path workbook() throws IOException {
    Path file = folder.resolve("near.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      Workbook workbook = new Workbook(out, "Test", "1.0");
      Worksheet sheet = workbook.newWorksheet("far");
      sheet.value(0, 0, "first");
      sheet.value(0, 2, "wide");
      sheet.value(2, 0, "deep");
      sheet.finish();
      workbook.finish();
    }
    return file;
  }

  /// The same with its last column and its last row moved to the end of the sheet.
  private Path stretched() throws IOException {
    Path file = folder.resolve("far.xlsx");
    try (ZipFile from = new ZipFile(workbook().toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        String text;
        try (InputStream in = from.getInputStream(entry)) {
          text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(
            text.replace("r=\"C1\"", "r=\"XFD1\"")
                .replace("r=\"A3\"", "r=\"A1048576\"")
                .replace("row r=\"3\"", "row r=\"1048576\"")
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  @Test
  void whatIsEmptyBetweenCellsIsEmptyInTheCsv() throws IOException {
    byte[] csv = Spreadsheet.sheets(workbook()).get("far.csv");
    assertThat(new String(csv, StandardCharsets.UTF_8)).isEqualTo("first,,wide\n,,\ndeep,,\n");
  }

  @Test
  void threeCellsFarApartDoNotFillTheMemory() throws IOException {
    Path file = stretched();
    assertThatThrownBy(() -> Spreadsheet.sheets(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("far.xlsx")
        .hasMessageContaining("'far' of 1048576 rows and 16384 columns");
  }
}
