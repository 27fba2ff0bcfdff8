package org.ayni.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvInputTest {

  private final Problems problems = new Problems();

  @Test
  void cellsAreReadByColumnNameWithTheirLine() {
    List<String> seen = new ArrayList<>();
    csv("code,value\n\nA, 1.5 \n\"B, the second\",-2e3\n \n,\n")
        .forEachRow(row ->
            seen.add(
                row.line()
                    + " "
                    + row.text("code", "a code")
                    + " "
                    + row.number("value", "a number")));
    assertThat(seen).containsExactly("3 A 1.5", "4 B, the second -2000.0");
    assertThat(problems.toList()).isEmpty();
  }

  @Test
  void gzippedTextAndAByteOrderMarkReadLikePlainText() throws IOException {
    byte[] plain = "\uFEFFcode,value\r\nÁ,7\r\n".getBytes(StandardCharsets.UTF_8);
    for (byte[] bytes : List.of(plain, gzip(plain))) {
      List<String> seen = new ArrayList<>();
      CsvInput csv = CsvInput.open(file(bytes), problems).orElseThrow();
      csv.forEachRow(row -> seen.add(row.textOrBlank("code") + row.number(1, "a number")));
      assertThat(seen).containsExactly("Á7.0");
      assertThat(csv.columns()).containsExactly("code", "value");
    }
  }

  static Stream<Arguments> badTables() {
    return Stream.of(
        arguments(
            "text where a number belongs",
            "c,v\nA,1\nB,many\n",
            "t.csv:3, column 'v': 'many'; expected a number in t"),
        arguments(
            "NaN",
            "c,v\nA,NaN\n",
            "t.csv:2, column 'v': 'NaN'; expected a number in t\n    A number is needed: estimate it, or write 0 where there is none."),
        arguments(
            "infinite",
            "c,v\nA,-Infinity\n",
            "t.csv:2, column 'v': '-Infinity'; expected a number in t\n    A number is needed: estimate it, or write 0 where there is none."),
        arguments(
            "beyond range",
            "c,v\nA,1e999\n",
            "t.csv:2, column 'v': '1e999', beyond the largest number; expected a number in t\n    Check its unit."),
        arguments(
            "hexadecimal",
            "c,v\nA,0x1p3\n",
            "t.csv:2, column 'v': '0x1p3'; expected a number in t"),
        arguments(
            "Java suffix", "c,v\nA,1d\n", "t.csv:2, column 'v': '1d'; expected a number in t"),
        arguments(
            "empty cell",
            "c,v\nA,\n",
            "t.csv:2, column 'v': an empty cell; expected a number in t\n    Write 0 where there is none."),
        arguments(
            "quoted decimal comma",
            "c,v\nA,\"1,5\"\n",
            "t.csv:2, column 'v': '1,5', with a decimal comma; expected a number in t\n    Write 1.5, with a decimal point."),
        arguments(
            "thousands separators",
            "c,v\nA,1.234.567\n",
            "t.csv:2, column 'v': '1.234.567'; expected a number in t\n    Write digits without thousands separators, such as 1234567.8."),
        arguments(
            "bare decimal comma",
            "c,v\nA,1,5\n",
            "t.csv:2: 3 cells; expected 2, as many as there are column names\n    Perhaps a decimal comma, or a text with a comma outside quotes."),
        arguments(
            "missing cell",
            "c,v\nA\nB,2\n",
            "t.csv:2: 1 cell; expected 2, as many as there are column names"),
        arguments(
            "cut in the last row",
            "c,v\nA,1\nB",
            "t.csv:3: 1 cell, and there the file ends; expected 2, as many as there are column names\n    It was cut off: copy or download it again."),
        arguments(
            "duplicate header",
            "c,v,v\nA,1,2\n",
            "t.csv:1, column 'v': two columns have this name; expected each name once\n    Rename or delete one of them."),
        arguments(
            "nameless column", "c,v,\nA,1,2\n", "t.csv:1: column 3 has no name; expected a name"),
        arguments(
            "semicolons",
            "c;v\nA;1,5\n",
            "t.csv:1: columns separated by semicolons; expected columns separated by commas, numbers with a decimal point\n    Save it as CSV with commas (in a spreadsheet: choose the separator when saving)."),
        arguments(
            "empty", "\n \n", "t.csv: an empty file; expected a line of column names, then rows"),
        arguments(
            "missing column",
            "c,V\nA,1\n",
            "t.csv:1, column 'v': there is no such column; expected the columns c, v\n    Maybe 'V' is meant."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTables")
  void badInputIsToldWithItsPlace(String kind, String text, String message) {
    read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(problems.toList()).as(kind).extracting(Problem::toString).containsExactly(message);
  }

  @Test
  void allProblemsOfAFileAreTold() {
    read("c,v\nA,x\nB\nC,1\nD,y\nE,1,2\n".getBytes(StandardCharsets.UTF_8));
    assertThat(problems.toList()).extracting(Problem::row).containsExactly(2, 3, 5, 6);
  }

  @Test
  void aQuoteThatIsNeverClosedIsAProblem() {
    read("c,v\nA,1\nB,\"2\nC,3\n".getBytes(StandardCharsets.UTF_8));
    read("c,v\nA,\"1\"\nB,\"2".getBytes(StandardCharsets.UTF_8));
    read("c,v\nA,\"1\"\nB,\"2\"\n\"C \"\"x\"\"\",3".getBytes(StandardCharsets.UTF_8));
    assertThat(problems.toList())
        .extracting(p -> p.row() + " " + p.found())
        .containsExactly(
            "3 a quote opens here and is never closed", "3 a quote opens here and is never closed");
  }

  @Test
  void textBehindAClosingQuoteIsAProblem() {
    read("c,v\nA,1\n\"B\"x,2\n".getBytes(StandardCharsets.UTF_8));
    assertThat(problems.toList()).hasSize(1);
    assertThat(problems.toList().getFirst().row()).isEqualTo(3);
    assertThat(problems.toList().getFirst().found()).startsWith("cannot be taken apart");
  }

  @Test
  void otherEncodingsAreTold() {
    read("c,v\nA,1\nBogotá,2\n".getBytes(StandardCharsets.ISO_8859_1));
    read("c,v\n".getBytes(Charset.forName("UTF-16")));
    read(new byte[] {'c', '\n', 0, 1});
    read(new byte[] {'P', 'K', 3, 4});
    assertThat(problems.toList())
        .extracting(p -> p.row() + " " + p.found())
        .containsExactly(
            "3 byte 0xE1, which is not UTF-8 text",
            "0 text in UTF-16",
            "2 byte 0x00, which is not UTF-8 text",
            "0 a zip archive or a spreadsheet");
  }

  @Test
  void aCutOrFalseGzipFileIsTold() throws IOException {
    byte[] whole = gzip("c,v\nA,1\nB,2\n".getBytes(StandardCharsets.UTF_8));
    read(Arrays.copyOf(whole, whole.length - 12));
    CsvInput.open(
        InputFile.of("t.csv.gz", () -> new ByteArrayInputStream(new byte[] {'c'})), problems);
    assertThat(problems.toList())
        .extracting(Problem::found)
        .containsExactly(
            "ends in the middle of its compressed data",
            "its first bytes are not those of a gzip file");
  }

  @Test
  void moreThanTheLimitIsRefusedEvenWhenItWasSmallBeforeInflating() throws IOException {
    byte[] zeros = gzip(new byte[100_000]);
    assertThat(zeros).hasSizeLessThan(1000);
    CsvInput.open(file(zeros).limitedTo(5000), problems);
    assertThat(problems.toList())
        .extracting(Problem::found)
        .containsExactly("more than 5000 bytes after inflating");
  }

  @Test
  void missingFilesAndFoldersAreTold(@TempDir Path dir) {
    CsvInput.open(InputFile.of("gone.csv", dir.resolve("gone.csv")), problems);
    CsvInput.open(InputFile.of("dir", dir), problems);
    assertThat(problems.toList())
        .extracting(Problem::found)
        .containsExactly("there is no such file", "cannot be read: a folder, not a file");
  }

  @Test
  void ofManyProblemsTheRestIsCounted() {
    StringBuilder text = new StringBuilder("c,v\n");
    for (int k = 0; k < Problems.KEPT + 7; k++) {
      text.append("A,x\n");
    }
    read(text.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(problems.toList()).hasSize(Problems.KEPT + 1);
    assertThat(problems.toList().getLast().found()).isEqualTo("and 7 more problems");
  }

  private void read(byte[] bytes) {
    CsvInput.open(file(bytes), problems)
        .filter(csv -> csv.require("c", "v"))
        .ifPresent(csv -> csv.forEachRow(row -> row.number("v", "a number in t")));
  }

  private CsvInput csv(String text) {
    return CsvInput.open(file(text.getBytes(StandardCharsets.UTF_8)), problems).orElseThrow();
  }

  private static InputFile file(byte[] bytes) {
    return InputFile.of("t.csv", () -> new ByteArrayInputStream(bytes));
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }
}
