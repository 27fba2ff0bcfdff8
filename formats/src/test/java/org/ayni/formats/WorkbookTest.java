package org.ayni.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyPackage;
import org.ayni.files.BadInputException;
import org.ayni.files.Spreadsheet;
import org.ayni.formats.imports.ImportRequest;
import org.ayni.formats.imports.TableImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

  @TempDir private Path folder;

  private Economy roundTrip(Economy economy) {
    Path file = folder.resolve("economy.xlsx");
    WorkbookWriter.write(economy, file);
    EconomyPackage read =
        TableImport.read(TableImport.format("spreadsheet"), file, ImportRequest.NOTHING);
    return (Economy) read;
  }

  /// Written as packages, both are the same to the last byte.
  private void assertSame(Economy first, Economy second) throws IOException {
    Path a = folder.resolve("a");
    Path b = folder.resolve("b");
    EconomyWriter.write(first, a);
    EconomyWriter.write(second, b);
    try (var files = Files.list(a)) {
      for (Path file : files.toList()) {
        assertThat(b.resolve(file.getFileName())).hasSameTextualContentAs(file);
      }
    }
  }

  @Test
  void theTemplateIsReadBackAsItIs() throws IOException {
    Economy example = ExampleEconomy.read();
    assertSame(example, roundTrip(example));
  }

  @Test
  void colombiaSurvivesTheWayThroughAWorkbook() throws IOException {
    Economy colombia = Economies.open("colombia-2019");
    assertSame(colombia, roundTrip(colombia));
  }

  @Test
  void theExampleIsThatOfThePage() throws IOException {
    Path page = new ExamplePackage().writeTo(folder.resolve("page"));
    try (var files = Files.list(page)) {
      for (Path file : files.toList()) {
        try (InputStream in =
            ExampleEconomy.class.getResourceAsStream("example-economy/" + file.getFileName())) {
          assertThat(in).as(file.toString()).isNotNull();
          assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
              .isEqualTo(Files.readString(file));
        }
      }
    }
  }

  private Map<String, byte[]> sheets() {
    Path file = folder.resolve("economy.xlsx");
    WorkbookWriter.write(ExampleEconomy.read(), file);
    return Spreadsheet.sheets(file);
  }

  private static void replace(Map<String, byte[]> sheets, String sheet, String piece, String by) {
    sheets.computeIfPresent(
        sheet,
        (name, bytes) -> {
          String text = new String(bytes, StandardCharsets.UTF_8);
          assertThat(text).contains(piece);
          return text.replace(piece, by).getBytes(StandardCharsets.UTF_8);
        });
  }

  @Test
  void withoutOutputOutputIsWhatIsUsed() {
    Map<String, byte[]> sheets = sheets();
    sheets.remove("output.csv");
    Economy economy = (Economy) WorkbookReader.read("mine.xlsx", sheets);
    assertThat(economy.table().grossOutput()).containsExactly(1000, 2000);
    assertThat(economy.caveats().getLast().in("en")).isEqualTo("Output is what is used.");
  }

  @Test
  void aSourceOfASheetThatThereIsNotOrThatComesBeforeItsSourceIsTold() {
    Map<String, byte[]> sheets = sheets();
    replace(
        sheets,
        "economy.csv",
        "year,2009",
        "source-of,flows\nyear,2009\nsource,A book\nsource-of,flow");
    assertThatThrownBy(() -> WorkbookReader.read("mine.xlsx", sheets))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a sheet before its source")
        .hasMessageContaining("no sheet 'flow'");
  }

  @Test
  void everythingWrongIsToldWithSheetAndRow() {
    Map<String, byte[]> sheets = sheets();
    replace(sheets, "economy.csv", "year,2009", "year,last");
    replace(sheets, "accounts.csv", "primary-inputs,wages,compensation", "primary-inputs,wages,");
    replace(sheets, "flows.csv", "farm,150,500", "farm,\"1,50\",500");
    assertThatThrownBy(() -> WorkbookReader.read("mine.xlsx", sheets))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("economy.csv:4, column 'value': 'last'")
        .hasMessageContaining("accounts.csv:5, column 'kind'")
        .hasMessageContaining("flows.csv:2, column 'farm'");
  }

  @Test
  void aSheetThatIsMissingIsTold() {
    Map<String, byte[]> sheets = sheets();
    sheets.remove("final-uses.csv");
    assertThatThrownBy(() -> WorkbookReader.read("mine.xlsx", sheets))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no resource 'final-uses'");
  }

  @Test
  void aSheetOfUsesAloneIsASupplyUseTableWithoutSupply() {
    Map<String, byte[]> sheets = sheets();
    sheets.remove("output.csv");
    sheets.put("use.csv", sheets.remove("flows.csv"));
    assertThatThrownBy(() -> WorkbookReader.read("mine.xlsx", sheets))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no resource 'supply'")
        .hasMessageContaining("no resource 'products'")
        .hasMessageNotContaining("an input-output table");
  }
}
