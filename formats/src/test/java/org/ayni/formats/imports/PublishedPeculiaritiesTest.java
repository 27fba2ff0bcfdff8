package org.ayni.formats.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyPackage;
import org.ayni.economy.FinalUse;
import org.ayni.economy.RegionalTable;
import org.ayni.economy.SupplyUseEconomy;
import org.ayni.economy.SupplyUseTable;
import org.ayni.economy.Unit;
import org.ayni.files.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What single formats have beyond the others.
@SuppressWarnings("StringConcatToTextBlock") // one line of a file is easier to see as one string
class PublishedPeculiaritiesTest {

  @TempDir private Path folder;

  private EconomyPackage read(String format, Map<String, String> files, ImportRequest request)
      throws IOException {
    return TableImport.read(
        TableImport.format(format),
        PublishedFiles.zip(folder.resolve("table.zip"), files, StandardCharsets.UTF_8),
        request);
  }

  private static Map<String, String> files(String format) {
    return new LinkedHashMap<>(PublishedLayout.of(format).files());
  }

  @Test
  void theRestOfTheWorldOfEoraBecomesARegionOfTheSameSectors() throws IOException {
    Map<String, String> files = files("eora26");
    files.compute("Eora26_2018_bp_T.txt", (n, t) -> t.replace("\n", "\t1\n") + "2\t2\t2\t2\t3\n");
    files.compute("Eora26_2018_bp_FD.txt", (n, t) -> t + "0\t0\t0\t0\n");
    files.compute("Eora26_2018_bp_VA.txt", (n, t) -> t.stripTrailing() + "\t4\n");
    files.compute("Eora26_2018_bp_Q.txt", (n, t) -> t.stripTrailing() + "\t0\n");
    files.compute("labels_T.txt", (n, t) -> t + "Rest of World\tROW\tIndustries\tTOTAL\t\n");
    Economy economy = (Economy) read("eora26", files, ImportRequest.NOTHING);
    RegionalTable regions = RegionalTable.of(economy.table());
    assertThat(regions.regions()).containsExactly("AAA", "BBB", "ROW");
    assertThat(economy.table().flows().get(5, 5)).isEqualTo(3);
    assertThat(economy.table().flows().get(5, 0)).isEqualTo(2);
    assertThat(economy.table().grossOutput()[4]).isZero();
  }

  @Test
  void importsMarginsAndTaxesOfEurostatMakeUsesAtPurchasersPrices() throws IOException {
    Map<String, String> files = files("eurostat");
    String row = "ESTAT:NAIO_10_CP15(1.0),01/01/26 11:00:00,A,MIO_EUR,TOTAL,";
    files.compute(
        "estat_naio_10_cp15.csv",
        (n, t) ->
            t.replace("P7,CPA_A01,XX,2018,0", "P7,CPA_A01,XX,2018,5")
                + row
                + "OTTM,CPA_A01,XX,2018,3,,\n"
                + row
                + "OTTM,CPA_B,XX,2018,-3,,\n"
                + row
                + "D21X31,CPA_A01,XX,2018,1,,\n");
    SupplyUseTable table =
        ((SupplyUseEconomy) read("eurostat", files, ImportRequest.NOTHING)).table();
    FinalUse imports =
        table.finalUses().stream()
            .filter(use -> use.kind() == FinalUse.Kind.IMPORTS)
            .findFirst()
            .orElseThrow();
    assertThat(table.finalUse(imports)[0]).isEqualTo(-5);
    assertThat(table.valuation()).hasSize(2);
    // Uses lack 5 + 3 + 1 of the first product, and have 3 too many of the second.
    assertThat(table.productImbalance()).containsExactly(-9, 3, 0, 0);
  }

  @Test
  void ofSeveralYearsTheOneAskedForIsRead() throws IOException {
    Map<String, String> files = files("eurostat");
    files.replaceAll((n, t) -> t + t.substring(t.indexOf('\n') + 1).replace("2018", "2019"));
    EconomyPackage read =
        read("eurostat", files, new ImportRequest(Optional.of(2019), Optional.empty()));
    assertThat(read.year()).isEqualTo(2019);
    assertThatThrownBy(() -> read("eurostat", files, ImportRequest.NOTHING))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("several: 2018, 2019");
  }

  @Test
  void aUnitThatFilesDoNotTellIsAskedFor() {
    assertThatThrownBy(() -> read("matrix-market", files("matrix-market"), ImportRequest.NOTHING))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("--unit")
        .hasMessageContaining("--year");
  }

  @Test
  void aUnitThatIsAskedForGoesBeforeThatOfThePublication() throws IOException {
    EconomyPackage read =
        read(
            "eora26",
            files("eora26"),
            new ImportRequest(Optional.empty(), Optional.of(new Unit("10^6 USD"))));
    assertThat(read.unit()).isEqualTo(new Unit("10^6 USD"));
  }

  @Test
  void matricesOfTheMatrixMarketMayBeArraysOrSymmetric() throws IOException {
    Map<String, String> files = files("matrix-market");
    files.put(
        "flows.mtx", "%%MatrixMarket matrix coordinate real symmetric\n4 4 2\n1 1 10\n2 1 2.5\n");
    Economy economy =
        (Economy)
            read(
                "matrix-market",
                files,
                new ImportRequest(Optional.of(2018), Optional.of(new Unit("USD"))));
    assertThat(economy.table().flows().get(0, 1)).isEqualTo(2.5);
    assertThat(economy.table().flows().get(1, 0)).isEqualTo(2.5);
  }
}
