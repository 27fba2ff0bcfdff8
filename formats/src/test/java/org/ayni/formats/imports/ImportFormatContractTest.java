package org.ayni.formats.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.RegionalTable;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.formats.EconomyReader;
import org.ayni.formats.EconomyWriter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every format must do, on a small invented table written as its publisher lays it out.
class ImportFormatContractTest {

  @TempDir private Path folder;

  static Stream<String> formats() {
    return TableImport.formats().stream().map(ImportFormat::name);
  }

  private Path zip(String format, UnaryOperator<String> change, Charset charset)
      throws IOException {
    Path zip = folder.resolve("table_2018.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file :
          new LinkedHashMap<>(PublishedLayout.of(format)).entrySet()) {
        entries.putNextEntry(new ZipEntry(file.getKey()));
        String text = file.getValue();
        boolean main = isMain(file.getKey());
        entries.write((main ? change.apply(text) : text).getBytes(charset));
        entries.closeEntry();
      }
    }
    return zip;
  }

  private static boolean isMain(String file) {
    return file.endsWith(".csv") || file.endsWith("Z.txt");
  }

  private Path zip(String format, UnaryOperator<String> change) throws IOException {
    return zip(format, change, StandardCharsets.UTF_8);
  }

  private static Economy read(String format, Path path) {
    return TableImport.read(TableImport.format(format), path, Optional.empty());
  }

  private static List<Problem> problems(String format, Path path) {
    BadInputException bad = catchThrowableOfType(BadInputException.class, () -> read(format, path));
    assertThat(bad).as("a refusal").isNotNull();
    return bad.problems();
  }

  private static int[] positions(EconomyTable table) {
    int half = table.size() / 2;
    return new int[] {0, 1, half, half + 1};
  }

  private static void assertIsTheTable(EconomyTable table) {
    int[] at = positions(table);
    double[] output = table.grossOutput();
    double[] added = table.valueAdded();
    RegionalTable regional = RegionalTable.of(table);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        assertThat(table.flows().get(at[i], at[j])).isEqualTo(PublishedLayout.FLOWS[i][j]);
      }
      double[] uses = PublishedLayout.FINAL[i];
      assertThat(regional.finalDemand(at[i], 0)).isEqualTo(uses[0] + uses[1]);
      assertThat(regional.finalDemand(at[i], 1)).isEqualTo(uses[2] + uses[3]);
      assertThat(output[at[i]]).isEqualTo(PublishedLayout.OUTPUT[i]);
      assertThat(added[at[i]]).isEqualTo(PublishedLayout.valueAdded(i));
    }
    assertThat(regional.regions()).containsExactly("AAA", "BBB");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void whatIsWrittenIsRead(String format) throws IOException {
    Economy economy = read(format, zip(format, text -> text));
    assertIsTheTable(economy.table());
    assertThat(economy.year()).isEqualTo(2018);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void anImportedTableSurvivesTheWayToDiskAndBack(String format) throws IOException {
    Path target = folder.resolve("economy");
    EconomyWriter.write(read(format, zip(format, text -> text)), target);
    assertIsTheTable(EconomyReader.read(target).table());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aTruncatedArchiveIsToldAsOne(String format) throws IOException {
    Path zip = zip(format, text -> text);
    byte[] bytes = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(bytes, bytes.length * 2 / 3));
    assertThat(problems(format, zip).toString()).contains("cut off or damaged");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void decimalCommasAndThousandsSeparatorsAreToldAllAtOnce(String format) throws IOException {
    boolean tabs = format.equals("exiobase-3");
    Path zip =
        zip(
            format,
            text ->
                tabs
                    ? text.replaceFirst("\t2\\.5\t", "\t2,5\t").replaceFirst("\t15\n", "\t1,015\n")
                    : text.replaceFirst(",2\\.5,", ",\"2,5\",")
                        .replaceFirst(",17\\.5,", ",\"17 500\",")
                        .replaceFirst(",8,2", ",\"8,000.5\",2"));
    List<Problem> found = problems(format, zip);
    assertThat(found).hasSizeGreaterThanOrEqualTo(2).allMatch(problem -> problem.row() > 0);
    assertThat(found.toString()).contains("decimal");
    assertThat(found).allMatch(problem -> !problem.column().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aRowTwiceIsToldWithItsLine(String format) throws IOException {
    Path zip =
        zip(
            format,
            text -> {
              List<String> lines = text.lines().toList();
              int row = firstRow(lines);
              return text + lines.get(row) + "\n";
            });
    assertThat(problems(format, zip))
        .anyMatch(p -> p.row() > 0 && p.found().startsWith("a second row"));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aRowThatIsMissingIsTold(String format) throws IOException {
    Path zip =
        zip(
            format,
            text -> {
              List<String> lines = new java.util.ArrayList<>(text.lines().toList());
              lines.remove(firstRow(lines));
              return String.join("\n", lines) + "\n";
            });
    assertThat(problems(format, zip)).anyMatch(p -> p.found().startsWith("no row for 'AAA."));
  }

  private static int firstRow(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("(AAA[_\t]|S1,).*")) {
        return i;
      }
    }
    throw new IllegalStateException("no row");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void textThatIsNotUtf8IsTold(String format) throws IOException {
    Path zip =
        zip(
            format,
            text ->
                text.replace("AAA_B", "AAA_é").replace("City", "Cité").replace("Sector 2", "Sé"),
            StandardCharsets.ISO_8859_1);
    assertThat(problems(format, zip)).anyMatch(p -> p.row() > 0 && p.found().contains("not UTF-8"));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aMergedHeaderIsToldWithItsAdvice(String format) throws IOException {
    Path zip =
        zip(
            format,
            text ->
                text.replaceFirst("AAA_B,", ",")
                    .replaceFirst("\tAAA\tAAA\t", "\tAAA\t\t")
                    .replaceFirst(",AAA,AAA,", ",AAA,,"));
    assertThat(problems(format, zip)).anyMatch(p -> p.advice().contains("merged"));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void anotherFormatIsCalledByItsName(String format) throws IOException {
    String other = format.equals("figaro") ? "oecd-icio" : "figaro";
    assertThat(problems(format, zip(other, text -> text)).toString())
        .contains("it looks like " + other);
  }

  /// EXIOBASE has its primary inputs in a file of their own.
  static Stream<String> formatsOfOneMatrix() {
    return formats().filter(format -> !format.equals("exiobase-3"));
  }

  @ParameterizedTest
  @MethodSource("formatsOfOneMatrix")
  void aMissingAccountIsTold(String format) throws IOException {
    Path zip = zip(format, text -> text.replaceAll("(?m)^(TLS|VA|W2_D1),.*\n", ""));
    assertThat(problems(format, zip)).anyMatch(p -> p.found().equals("no primary inputs"));
  }
}
