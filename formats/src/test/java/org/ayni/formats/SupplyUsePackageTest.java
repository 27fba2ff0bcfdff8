package org.ayni.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.ayni.economy.FinalUse;
import org.ayni.economy.SupplyUseEconomy;
import org.ayni.economy.SupplyUseTable;
import org.ayni.economy.ValuationLayer;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On the example of `docs/supply-use-format.md`.
class SupplyUsePackageTest {

  @TempDir private Path folder;

  private final ExamplePackage example = ExamplePackage.supplyUse();

  private List<Problem> check() {
    return EconomyCheck.check(example.writeTo(folder).toString());
  }

  private static void assertIsTheExample(SupplyUseTable table) {
    assertThat(table.productOutput()).containsExactly(100, 30, 70);
    assertThat(table.industryOutput()).containsExactly(110, 90);
    assertThat(table.use().get(2, 1)).isEqualTo(11);
    FinalUse imports = table.finalUses().get(3);
    assertThat(imports.kind()).isEqualTo(FinalUse.Kind.IMPORTS);
    assertThat(table.finalUse(imports)).containsExactly(-20, 0, 0);
    ValuationLayer trade = table.valuation().getFirst();
    assertThat(trade.kind()).isEqualTo(ValuationLayer.Kind.TRADE_MARGINS);
    assertThat(table.valuation(trade)).containsExactly(24, -24, 0);
    assertThat(table.satellite(table.satellites().getFirst())).containsExactly(500, 700);
    assertThat(table.productImbalance()).containsExactly(0, 0, 0);
    assertThat(table.industryImbalance()).containsExactly(0, 0);
  }

  @Test
  void theExampleOfThePageIsSound() {
    assertThat(check()).isEmpty();
    assertIsTheExample(Economies.openSupplyUse(folder.toString()).table());
  }

  @Test
  void whatIsWrittenIsReadBack() {
    SupplyUseEconomy read = SupplyUseReader.read(example.writeTo(folder.resolve("in")));
    SupplyUseWriter.write(read, folder.resolve("out"));
    SupplyUseEconomy again = SupplyUseReader.read(folder.resolve("out"));
    assertIsTheExample(again.table());
    assertThat(again.table().products()).isEqualTo(read.table().products());
    assertThat(again.name()).isEqualTo(read.name());
    assertThat(again.sources()).isEqualTo(read.sources());
  }

  @Test
  void aCellThatIsWrongIsToldByProductAndByIndustry() {
    example.replace("use.csv", "food,25,25", "food,35,25");
    assertThat(check().stream().map(Problem::toString))
        .containsExactly(
            "use.csv:2: 'food': uses add up to 140, supply is 130: a difference of 10 10^6 USD"
                + " (7.14286 %); expected both equal within 0.01 %\n"
                + "    Look for a cell that is wrong or was left out, or balance the table.",
            "use.csv:1, column 'farm': inputs add up to 120, output is 110: a difference of 10 10^6"
                + " USD (8.33333 %); expected both equal within 0.01 %\n    Look for a cell that is"
                + " wrong or was left out, or balance the table.");
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    example
        .replace("supply.csv", "care,10,60", "care,10,-60")
        .replace("final-uses.csv", "70,10,20,-20", "70,10,20,20")
        .replace("valuation.csv", "trade,-24,0", "trade,-20,0")
        .replace("primary-inputs.csv", "shop,40,13", "shop,40,\"1,3\"")
        .replace("industries.csv", "shop,Shop", "shop,Shop\nbarn,Barn");
    assertThat(check())
        .extracting(Problem::file, Problem::row, Problem::column)
        .contains(
            org.assertj.core.api.Assertions.tuple("supply.csv", 4, "shop"),
            org.assertj.core.api.Assertions.tuple("supply.csv", 1, "barn"),
            org.assertj.core.api.Assertions.tuple("use.csv", 1, "barn"),
            org.assertj.core.api.Assertions.tuple("final-uses.csv", 2, "imports"),
            org.assertj.core.api.Assertions.tuple("valuation.csv", 1, "trade"),
            org.assertj.core.api.Assertions.tuple("primary-inputs.csv", 3, "surplus"),
            org.assertj.core.api.Assertions.tuple("primary-inputs.csv", 0, ""));
  }

  @Test
  void aSumThatMissesAnUnreadableCellIsNoFurtherProblem() {
    example.replace("use.csv", "food,25,25", "food,x,25");
    assertThat(check()).hasSize(1);
  }

  @Test
  void aProductThatNobodyMakesOrImportsIsTold() {
    example
        .replace("supply.csv", "trade,0,30", "trade,0,0")
        .replace("valuation.csv", "food,24,6", "food,0,6")
        .replace("valuation.csv", "trade,-24,0", "trade,0,0");
    assertThat(check()).anyMatch(p -> p.found().contains("nobody makes or imports"));
  }

  @Test
  void whoNeedsAnInputOutputTableIsToldHowToDeriveOne() {
    String path = example.writeTo(folder).toString();
    assertThatThrownBy(() -> Economies.open(path))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a supply-use table")
        .hasMessageContaining("ayni analyse tables");
  }

  @Test
  void anInputOutputTableIsNoSupplyUseTable() {
    String path = new ExamplePackage().writeTo(folder).toString();
    assertThat(Economies.isSupplyUse(path)).isFalse();
    assertThatThrownBy(() -> Economies.openSupplyUse(path))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("an input-output table");
  }

  @Test
  void bothTablesInOneFolderAreRefused() {
    example.replace(
        "datapackage.json",
        "{ \"name\": \"supply\"",
        "{ \"name\": \"flows\", \"path\": \"use.csv\" },\n    { \"name\": \"supply\"");
    assertThat(check()).anyMatch(p -> p.expected().equals("one of them in each folder"));
  }
}
