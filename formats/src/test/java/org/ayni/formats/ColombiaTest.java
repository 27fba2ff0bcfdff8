package org.ayni.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Names;
import org.ayni.economy.Need;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Source;
import org.ayni.economy.TableCheck;
import org.ayni.files.CsvInput;
import org.ayni.files.InputFolder;
import org.ayni.files.Problems;
import org.ayni.files.Spreadsheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The embedded figures of Colombia 2019 against what is known of them.
class ColombiaTest {

  private static final List<String> LANGUAGES = List.of("en", "es", "pt");

  @ParameterizedTest
  @ValueSource(strings = {"colombia-2019", "colombia-2019-68"})
  void eachKindOfFigureHasItsOwnSource(String name) {
    Economy economy = Economies.open(name);
    assertThat(economy.sources(Set.of(Source.Figures.TABLE)))
        .singleElement()
        .satisfies(one -> assertThat(one.title()).contains("matriz insumo-producto"));
    assertThat(economy.sources(Set.of(Source.Figures.SATELLITES)))
        .singleElement()
        .satisfies(one -> assertThat(one.title()).contains("ocupados"));
    assertThat(economy.sources(Set.of(Source.Figures.PARTNERS)))
        .singleElement()
        .satisfies(one -> assertThat(one.title()).contains("BACI"));
    assertThat(economy.sources(Set.of(Source.Figures.PURCHASES)))
        .extracting(Source::title)
        .satisfiesExactly(
            one -> assertThat(one).contains("Census"),
            one -> assertThat(one).contains("tasa representativa"));
  }

  @Test
  void whatIsKnownOfSourcesOutlivesFoldersAndWorkbooks(@TempDir Path folder) {
    Economy economy = Economies.open("colombia-2019");
    EconomyWriter.write(economy, folder.resolve("folder"));
    Path workbook = folder.resolve("economy.xlsx");
    WorkbookWriter.write(economy, workbook);
    assertThat(Economies.open(folder.resolve("folder").toString()).sources())
        .isEqualTo(economy.sources());
    assertThat(WorkbookReader.read("economy.xlsx", Spreadsheet.sheets(workbook)).sources())
        .isEqualTo(economy.sources());
  }

  @ParameterizedTest
  @ValueSource(strings = {"colombia-2019", "colombia-2019-68"})
  void rowsAndColumnsAddUpToOutput(String name) {
    assertThat(TableCheck.check(Economies.open(name).table(), 2e-6)).isEmpty();
  }

  /// Gross domestic product of 2019 at current prices: 1,060,068 thousand million pesos (DANE,
  /// cuentas nacionales anuales). The table holds value added of 959,792 and 42,720 of taxes on the
  /// products that industries use; the taxes that final uses bear are outside it.
  @ParameterizedTest
  @ValueSource(strings = {"colombia-2019", "colombia-2019-68"})
  void productIsThatOfTheAccountsButForTaxesOnFinalUses(String name) {
    EconomyTable table = Economies.open(name).table();
    double valueAdded = Arrays.stream(table.valueAdded()).sum();
    double taxes = Arrays.stream(table.primaryInput(PrimaryInput.Kind.TAXES_ON_PRODUCTS)).sum();
    double expenditure = Arrays.stream(table.finalDemand()).sum();
    assertThat(valueAdded).isCloseTo(959_792, within(1e-6));
    assertThat(valueAdded + taxes).isCloseTo(1_002_512, within(1e-6));
    assertThat(expenditure).isCloseTo(valueAdded + taxes, within(0.01));
    assertThat(1_060_068 / (valueAdded + taxes) - 1).isBetween(0.05, 0.06);
  }

  @Test
  void tradeWithPartnersIsThatOfTheSources() {
    Economy economy = Economies.open("colombia-2019");
    assertThat(economy.partners())
        .extracting(p -> p.partner().code())
        .containsExactly("USA", "CHN", "LAC", "ROW");
    // 13,583 sold to and 16,423.6 × 10^6 USD bought from the USA in 2023 (CEPII BACI)
    assertThat(economy.partner("USA").orElseThrow().exportsTotal()).isEqualTo(13583);
    assertThat(economy.partner("USA").orElseThrow().importsTotal()).isEqualTo(16423.6);
    // Mining: 8,060,750,681 USD × 3281 COP/USD = 26,447.3 × 10^9 COP
    assertThat(economy.partner("USA").orElseThrow().purchases().get("B"))
        .isCloseTo(26447.323, within(0.001));
  }

  @Test
  void thePurchasesOf68IndustriesAddUpToThoseOf25() {
    Map<String, String> groups = groups();
    Map<String, Double> sums = new HashMap<>();
    published("colombia-2019-68")
        .forEach((code, value) -> sums.merge(groups.get(code), value, Double::sum));
    assertThat(sums).isEqualTo(published("colombia-2019"));
  }

  private static Map<String, Double> published(String name) {
    return Economies.open(name).partner("USA").orElseThrow().published().orElseThrow().values();
  }

  @Test
  void the68IndustriesAddUpToThe25() {
    EconomyTable fine = Economies.open("colombia-2019-68").table();
    EconomyTable coarse = Economies.open("colombia-2019").table();
    Map<String, String> groups = groups();
    int[] to =
        fine.industries().stream()
            .mapToInt(i -> coarse.indexOf(groups.get(i.code())).orElseThrow())
            .toArray();
    double[][] flows = new double[coarse.size()][coarse.size()];
    fine.flows().forEach((i, j, v) -> flows[to[i]][to[j]] += v);
    double[][] expected = coarse.flows().toDenseRows();
    for (int i = 0; i < flows.length; i++) {
      assertThat(flows[i]).as("row %d", i).containsExactly(expected[i], within(0.01));
    }
    assertAddsUp(fine, coarse, to, EconomyTable::grossOutput);
    for (FinalUse use : coarse.finalUses()) {
      assertAddsUp(fine, coarse, to, table -> table.finalUse(use));
    }
    for (PrimaryInput input : coarse.primaryInputs()) {
      assertAddsUp(fine, coarse, to, table -> table.primaryInput(input));
    }
    assertThat(sum(to, coarse.size(), jobs(fine))).containsExactly(jobs(coarse));
  }

  private static double[] jobs(EconomyTable table) {
    return table.satellite(table.satellite("jobs").orElseThrow());
  }

  private static void assertAddsUp(
      EconomyTable fine, EconomyTable coarse, int[] to, Function<EconomyTable, double[]> account) {
    assertThat(sum(to, coarse.size(), account.apply(fine)))
        .containsExactly(account.apply(coarse), within(0.01));
  }

  private static double[] sum(int[] to, int groups, double[] values) {
    double[] sums = new double[groups];
    for (int i = 0; i < values.length; i++) {
      sums[to[i]] += values[i];
    }
    return sums;
  }

  private static Map<String, String> groups() {
    Map<String, String> groups = new HashMap<>();
    InputFolder folder = EmbeddedEconomies.folder("colombia-2019-68").orElseThrow();
    CsvInput.open(folder.file("groups.csv"), new Problems())
        .orElseThrow()
        .forEachRow(row -> groups.put(row.textOrBlank("industry"), row.textOrBlank("group")));
    return groups;
  }

  @ParameterizedTest
  @ValueSource(strings = {"colombia-2019", "colombia-2019-68"})
  void allThatIsConsumedServesExactlyOneNeedOrIsDivided(String name) {
    Economy economy = Economies.open(name);
    assertThat(economy.needs())
        .extracting(Need::code)
        .containsExactly(
            "food",
            "clothing",
            "home",
            "energy",
            "goods",
            "health",
            "education",
            "transport",
            "culture",
            "public-services",
            "other-services");
    economy
        .table()
        .industries()
        .forEach(industry ->
            assertThat(
                    economy.needs().stream()
                        .mapToDouble(n -> n.shares().getOrDefault(industry.code(), 0.0))
                        .sum())
                .as(industry.code())
                .isCloseTo(1, within(1e-9)));
  }

  @Test
  void bothTablesDivideConsumptionAlike() {
    double[] coarse = needTotals(Economies.open("colombia-2019"));
    double[] fine = needTotals(Economies.open("colombia-2019-68"));
    // Shares of the 25 are rounded to four digits.
    for (int g = 0; g < coarse.length; g++) {
      assertThat(coarse[g]).isCloseTo(fine[g], within(5e-4 * fine[g]));
    }
  }

  private static double[] needTotals(Economy economy) {
    double[] consumption = economy.table().finalUse(FinalUse.Kind.CONSUMPTION);
    return economy.needs().stream()
        .mapToDouble(need ->
            IntStream.range(0, consumption.length)
                .mapToDouble(i ->
                    consumption[i]
                        * need.shares()
                            .getOrDefault(economy.table().industries().get(i).code(), 0.0))
                .sum())
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"colombia-2019", "colombia-2019-68"})
  void everythingIsNamedAndExplainedInThreeLanguages(String name) {
    Economy economy = Economies.open(name);
    List<Names> all = new ArrayList<>(economy.caveats());
    all.add(economy.title());
    economy.table().industries().forEach(i -> all.add(i.names()));
    economy.table().finalUses().forEach(u -> all.add(u.names()));
    economy.table().primaryInputs().forEach(p -> all.add(p.names()));
    economy.table().satellites().forEach(s -> all.add(s.names()));
    economy.partners().forEach(p -> all.add(p.partner().names()));
    economy.needs().forEach(n -> all.addAll(List.of(n.names(), n.description())));
    economy.assumptions().forEach(a -> all.add(a.text()));
    assertThat(all)
        .allSatisfy(names -> assertThat(names.byLanguage().keySet()).containsAll(LANGUAGES));
    assertThat(economy.caveats()).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"colombia-2019", "colombia-2019-68"})
  void everyAssumptionIsThere(String name) {
    Map<String, Double> values = new HashMap<>();
    Economies.open(name).assumptions().forEach(a -> values.put(a.code(), a.value()));
    assertThat(values)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("capital-output-ratio", 2.7),
                Map.entry("mixed-income-capital-share", 0.5),
                Map.entry("capital-piecewise", 0.0),
                Map.entry("depreciation", 0.05),
                Map.entry("export-limit", 0.1),
                Map.entry("import-limit", 0.2),
                Map.entry("foreign-balance", 0.0),
                Map.entry("labour-growth", 0.01),
                Map.entry("pace", 0.08),
                Map.entry("terminal-growth", 0.05),
                Map.entry("floor", 0.9),
                Map.entry("inventory-loss", 0.03),
                Map.entry("discount", 0.97),
                Map.entry("satisfaction-slope-1", 1.0),
                Map.entry("satisfaction-slope-2", 0.6),
                Map.entry("satisfaction-slope-3", 0.3),
                Map.entry("satisfaction-slope-4", 0.1),
                Map.entry("satisfaction-width-1", 1.0),
                Map.entry("satisfaction-width-2", 0.1),
                Map.entry("satisfaction-width-3", 0.2),
                Map.entry("satisfaction-width-4", 0.7),
                Map.entry("exchange-rate-cop-per-usd", 3281.0)));
  }

  @Test
  void goodsCanBeStoredAndServicesCannot() {
    assertThat(Economies.open("colombia-2019").table().industries())
        .filteredOn(i -> i.storable())
        .extracting(i -> i.code())
        .containsExactly("A", "B", "C01", "C02", "C03", "C04", "C05", "C06");
    assertThat(Economies.open("colombia-2019-68").table().industries())
        .filteredOn(i -> i.storable())
        .hasSize(34);
  }
}
