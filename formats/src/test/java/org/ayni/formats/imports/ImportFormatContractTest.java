package org.ayni.formats.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyPackage;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.RegionalTable;
import org.ayni.economy.SupplyUseEconomy;
import org.ayni.economy.SupplyUseTable;
import org.ayni.economy.Unit;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.formats.EconomyReader;
import org.ayni.formats.EconomyWriter;
import org.ayni.formats.SupplyUseReader;
import org.ayni.formats.SupplyUseWriter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every format must do, on a small invented table written as its publisher lays it out: in a
/// zip archive, workbooks where the publisher has workbooks.
class ImportFormatContractTest {

  @TempDir private Path folder;

  static Stream<String> formats() {
    return TableImport.formats().stream().map(ImportFormat::name);
  }

  private static Map<String, String> changed(
      PublishedLayout.Example example, UnaryOperator<String> change) {
    Map<String, String> files = new LinkedHashMap<>(example.files());
    files.computeIfPresent(example.main(), (name, text) -> change.apply(text));
    return files;
  }

  private Path zip(Map<String, String> files) throws IOException {
    return PublishedFiles.zip(folder.resolve("table.zip"), files, StandardCharsets.UTF_8);
  }

  private Path zip(String format, UnaryOperator<String> change) throws IOException {
    return zip(changed(PublishedLayout.of(format), change));
  }

  private static EconomyPackage read(String format, Path path) {
    boolean needsUnit = format.equals("matrix-market");
    return TableImport.read(
        TableImport.format(format),
        path,
        new ImportRequest(
            needsUnit ? Optional.of(2018) : Optional.empty(),
            needsUnit ? Optional.of(new Unit("10^6 USD")) : Optional.empty()));
  }

  private static List<Problem> problems(String format, Path path) {
    BadInputException bad = catchThrowableOfType(BadInputException.class, () -> read(format, path));
    assertThat(bad).as("a refusal").isNotNull();
    assertThat(bad.problems())
        .as("pages tell it in other languages by its code")
        .allMatch(problem -> !problem.said().code().isEmpty());
    return bad.problems();
  }

  private static void assertIsTheTable(String format, EconomyPackage economy) {
    assertThat(economy.year()).isEqualTo(2018);
    switch (economy) {
      case Economy whole -> assertIsTheTable(whole.table(), PublishedLayout.of(format).regional());
      case SupplyUseEconomy whole -> assertIsTheTable(whole.table());
    }
  }

  private static void assertIsTheTable(EconomyTable table, boolean regional) {
    int half = table.size() / 2;
    int[] at = {0, 1, half, half + 1};
    double[] output = table.grossOutput();
    double[] added = table.valueAdded();
    double[] consumption = table.finalUse(FinalUse.Kind.CONSUMPTION);
    double[] capital = table.finalUse(FinalUse.Kind.CAPITAL_FORMATION);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        assertThat(table.flows().get(at[i], at[j])).isEqualTo(PublishedLayout.FLOWS[i][j]);
      }
      double[] uses = PublishedLayout.FINAL[i];
      assertThat(consumption[at[i]]).isEqualTo(uses[0] + uses[2]);
      assertThat(capital[at[i]]).isEqualTo(uses[1] + uses[3]);
      assertThat(output[at[i]]).isEqualTo(PublishedLayout.OUTPUT[i]);
      assertThat(added[at[i]]).isEqualTo(PublishedLayout.valueAdded(i));
    }
    if (regional) {
      RegionalTable regions = RegionalTable.of(table);
      assertThat(regions.regions()).containsExactly("AAA", "BBB");
      for (int i = 0; i < 4; i++) {
        double[] uses = PublishedLayout.FINAL[i];
        assertThat(regions.finalDemand(at[i], 0)).isEqualTo(uses[0] + uses[1]);
        assertThat(regions.finalDemand(at[i], 1)).isEqualTo(uses[2] + uses[3]);
      }
    }
  }

  private static void assertIsTheTable(SupplyUseTable table) {
    double[] consumption = new double[4];
    for (FinalUse use : table.finalUses()) {
      if (use.kind() == FinalUse.Kind.CONSUMPTION) {
        double[] column = table.finalUse(use);
        Arrays.setAll(consumption, i -> consumption[i] + column[i]);
      }
    }
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        assertThat(table.use().get(i, j)).isEqualTo(PublishedLayout.FLOWS[i][j]);
        assertThat(table.supply().get(i, j)).isEqualTo(i == j ? PublishedLayout.OUTPUT[i] : 0);
      }
      assertThat(consumption[i])
          .isEqualTo(PublishedLayout.FINAL[i][0] + PublishedLayout.FINAL[i][2]);
    }
    assertThat(table.productImbalance()).containsExactly(0, 0, 0, 0);
    assertThat(table.industryImbalance()).containsExactly(0, 0, 0, 0);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void whatIsWrittenIsReadFromAnArchive(String format) throws IOException {
    assertIsTheTable(format, read(format, zip(format, text -> text)));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void whatIsWrittenIsReadFromAFolder(String format) throws IOException {
    Path table =
        PublishedFiles.folder(
            folder.resolve("table"), PublishedLayout.of(format).files(), StandardCharsets.UTF_8);
    assertIsTheTable(format, read(format, table));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void anImportedTableSurvivesTheWayToDiskAndBack(String format) throws IOException {
    Path target = folder.resolve("economy");
    switch (read(format, zip(format, text -> text))) {
      case Economy economy -> {
        EconomyWriter.write(economy, target);
        assertIsTheTable(format, EconomyReader.read(target));
      }
      case SupplyUseEconomy economy -> {
        SupplyUseWriter.write(economy, target);
        assertIsTheTable(format, SupplyUseReader.read(target));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void itsFilesAreTakenForThisFormatAndNoOther(String format) throws IOException {
    try (Archive archive = Archive.open(zip(format, text -> text))) {
      assertThat(TableImport.formats())
          .filteredOn(other -> other.recognises(archive))
          .extracting(ImportFormat::name)
          .containsExactly(format);
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void anotherFormatIsCalledByItsName(String format) throws IOException {
    String other = format.equals("figaro") ? "oecd-icio" : "figaro";
    assertThat(problems(format, zip(other, text -> text)).toString())
        .contains("it looks like " + other);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aTruncatedArchiveIsToldAsOne(String format) throws IOException {
    Path zip = zip(format, text -> text);
    byte[] bytes = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(bytes, bytes.length * 2 / 3));
    assertThat(problems(format, zip).toString()).contains("cut off or damaged");
  }

  private static String replaced(String format, String text, String number, String by) {
    PublishedLayout.Example example = PublishedLayout.of(format);
    String delimiter = example.delimiter();
    String cell = delimiter.equals(",") ? "\"" + by + "\"" : by;
    String found =
        "(?<=" + delimiter + ")" + number.replace(".", "\\.") + "(?=[" + delimiter + "\n])";
    String changed = text.replaceFirst(found, Matcher.quoteReplacement(cell));
    assertThat(changed).isNotEqualTo(text);
    return changed;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void decimalCommasAndThousandsSeparatorsAreToldAllAtOnce(String format) throws IOException {
    Path zip =
        zip(
            format,
            text -> replaced(format, replaced(format, text, "2.5", "2,5"), "20", "1'020.5"));
    List<Problem> found = problems(format, zip);
    assertThat(found).hasSizeGreaterThanOrEqualTo(2);
    assertThat(found.toString()).contains("decimal comma").contains("thousands separators");
    assertThat(found.subList(0, 2)).allMatch(p -> p.row() > 0 && !p.column().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aRowTwiceIsTold(String format) throws IOException {
    String row = PublishedLayout.of(format).row();
    Path zip = zip(format, text -> text.stripTrailing() + "\n" + line(text, row) + "\n");
    assertThat(problems(format, zip))
        .anyMatch(p -> p.found().matches("a second row.*|.* again|5 rows|9 rows|14 entries"));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aRowThatIsMissingIsTold(String format) throws IOException {
    // One number of many: nothing says that it should be there.
    assumeThat(format).isNotEqualTo("eurostat");
    String row = PublishedLayout.of(format).row();
    Path zip = zip(format, text -> text.replace(line(text, row) + "\n", ""));
    assertThat(problems(format, zip))
        .anyMatch(p -> p.found().matches("no row for '.*'|[37] rows|12 entries"));
  }

  private static String line(String text, String beginning) {
    return text.lines().filter(line -> line.startsWith(beginning)).findFirst().orElseThrow();
  }

  /// In workbooks text is always UTF-8.
  static Stream<String> formatsOfText() {
    return formats().filter(format -> !PublishedLayout.of(format).main().contains(".xlsx"));
  }

  @ParameterizedTest
  @MethodSource("formatsOfText")
  void textThatIsNotUtf8IsToldWithItsLine(String format) throws IOException {
    Path zip =
        PublishedFiles.zip(
            folder.resolve("table.zip"),
            changed(PublishedLayout.of(format), text -> replaced(format, text, "2.5", "2é5")),
            StandardCharsets.ISO_8859_1);
    assertThat(problems(format, zip)).anyMatch(p -> p.row() > 0 && p.found().contains("not UTF-8"));
  }

  @ParameterizedTest
  @MethodSource("formatsOfText")
  void textInUtf16IsTold(String format) throws IOException {
    Path zip =
        PublishedFiles.zip(
            folder.resolve("table.zip"),
            PublishedLayout.of(format).files(),
            StandardCharsets.UTF_16);
    assertThat(problems(format, zip)).anyMatch(p -> p.found().contains("not UTF-8"));
  }

  /// Formats with labels above their numbers.
  static Stream<String> formatsWithHeaders() {
    return Stream.of(
        "oecd-icio",
        "figaro",
        "wiod-2013",
        "wiod-2016",
        "cepal",
        "exiobase-3",
        "bea",
        "spreadsheet");
  }

  @ParameterizedTest
  @MethodSource("formatsWithHeaders")
  void aMergedHeaderIsTold(String format) throws IOException {
    Path zip =
        zip(
            format,
            text ->
                text.replaceFirst("AAA_B,", ",")
                    .replaceFirst("\tAAA\tAAA\t", "\tAAA\t\t")
                    .replaceFirst(",AAA,AAA,", ",AAA,,")
                    .replaceFirst("Description,111A,22B,", "Description,111A,,")
                    .replaceFirst("code,farm,mine", "code,farm,"));
    assertThat(problems(format, zip))
        .anyMatch(p -> p.advice().contains("merged") || p.found().contains("has no name"));
  }

  /// Without its primary inputs, or a whole file where it has one for them.
  private static Map<String, String> withoutPrimaryInputs(String format) {
    Map<String, String> files = new LinkedHashMap<>(PublishedLayout.of(format).files());
    boolean ofItsOwn =
        files
            .keySet()
            .removeIf(name ->
                name.matches(
                    "primary-inputs\\.mtx|.*_VA\\.txt|.*_V-Results.*|.*/factor_inputs/.*"
                        + "|mine\\.xlsx/primary-inputs\\.csv"));
    if (!ofItsOwn) {
      files.replaceAll((name, text) ->
          text.replaceAll("(?m)^(TLS|VA|W2_D1|V00100|,Value added[^,]*|,[^,]*,TOT,r64),.*\n", "")
              .replaceAll("(?m)^.*,D1,XX,2018,.*\n", ""));
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aMissingAccountIsTold(String format) throws IOException {
    assertThat(problems(format, zip(withoutPrimaryInputs(format))).toString())
        .containsPattern("no primary inputs|there is no |no resource 'primary-inputs'");
  }

  static Stream<String> formatsWithRegions() {
    return formats().filter(format -> PublishedLayout.of(format).regional());
  }

  @ParameterizedTest
  @MethodSource("formatsWithRegions")
  void aRegionTwiceIsTold(String format) throws IOException {
    Map<String, String> files = new LinkedHashMap<>(PublishedLayout.of(format).files());
    files.replaceAll((name, text) -> text.replace("BBB", "AAA"));
    assertThat(problems(format, zip(files)).toString())
        .containsPattern("a second (column|row|'Farm')|again");
  }

  @ParameterizedTest
  @MethodSource("formatsOfText")
  void aZipBombIsRefused(String format) throws IOException {
    String blanks = " ".repeat(1 << 20) + "\n";
    Path zip = zip(format, text -> text + blanks.repeat(70));
    assertThat(Files.size(zip)).isLessThan(200_000);
    assertThat(problems(format, zip).toString())
        .contains("inflates to more than 500 times its packed size");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aNameThatLeadsOutOfTheArchiveIsRefused(String format) throws IOException {
    Map<String, String> files = new LinkedHashMap<>(PublishedLayout.of(format).files());
    files.put("../../evil.csv", "a,b\n");
    assertThat(problems(format, zip(files)).toString()).contains("names that stay inside");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void anEmptyArchiveHoldsNoTable(String format) throws IOException {
    assertThat(problems(format, zip(new LinkedHashMap<>(Map.of("a.dat", "")))))
        .isNotEmpty()
        .allMatch(p -> !p.found().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void noLineMakesTheReaderFall(String format) throws IOException {
    PublishedLayout.Example example = PublishedLayout.of(format);
    List<String> lines = new ArrayList<>(example.files().get(example.main()).lines().toList());
    for (int i = 0; i < lines.size(); i++) {
      List<String> fewer = new ArrayList<>(lines);
      fewer.set(i, lines.get(i).substring(0, lines.get(i).length() / 2));
      Path zip = zip(format, text -> String.join("\n", fewer) + "\n");
      try {
        read(format, zip);
      } catch (BadInputException e) {
        assertThat(e.problems()).isNotEmpty();
      }
      if (i > 12) {
        break;
      }
    }
  }
}
