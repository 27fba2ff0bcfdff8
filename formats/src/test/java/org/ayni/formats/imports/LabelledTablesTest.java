package org.ayni.formats.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Unit;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Matrices whose labels a file explains, in a folder as they were found.
class LabelledTablesTest {

  /// Two regions, two sectors; A.farm delivers 10 to itself, 20 to A.mill, 5 to B.mill …
  private static final String REGIONS =
      """
      ,A_farm,A_mill,B_farm,B_mill,FD_A,FD_B,output
      A_farm,10,20,0,5,40,25,100
      A_mill,4,6,2,0,30,8,50
      B_farm,0,1,3,9,2,35,50
      B_mill,2,0,5,4,9,20,40
      """;

  private static final String OF_REGIONS =
      """
      {"format": "ayni-labels/1", "title": "Two", "source": "Invented",
       "files": ["two.csv"], "region": "_",
       "columns": {"FD_*": {"kind": "consumption"}, "output": {"kind": "output"}},
       "capital": {"mill": 0.5}, "valueAdded": "rest"}
      """;

  @TempDir private Path folder;

  private EconomyTable read(String labels, String... files) throws IOException {
    for (int k = 0; k < files.length; k += 2) {
      Files.writeString(folder.resolve(files[k]), files[k + 1]);
    }
    Files.writeString(folder.resolve("labels.json"), labels);
    return ((Economy)
            TableImport.read(
                TableImport.format("labelled"),
                folder,
                new ImportRequest(
                    Optional.of(2011),
                    Optional.of(new Unit("10^6 USD")),
                    Optional.of(folder.resolve("labels.json")))))
        .table();
  }

  @Test
  void finalUseIsDividedByWhoUsesItAndByTheAssumedSharesAndValueAddedIsTheRest()
      throws IOException {
    EconomyTable table = read(OF_REGIONS, "two.csv", REGIONS);
    assertThat(table.industries().getFirst().code()).isEqualTo("A.farm");
    assertThat(table.industries().getFirst().region()).isEqualTo("A");
    assertThat(table.flows().get(0, 3)).isEqualTo(5);
    // The mills' 30 + 8 and 9 + 20, half of each.
    assertThat(table.finalUse(FinalUse.Kind.CAPITAL_FORMATION)).containsExactly(0, 19, 0, 14.5);
    assertThat(table.finalUse(FinalUse.Kind.CONSUMPTION)).containsExactly(65, 19, 37, 14.5);
    // 100 − (10 + 4 + 0 + 2), 50 − (20 + 6 + 1), 50 − (2 + 3 + 5), 40 − (5 + 9 + 4).
    assertThat(table.primaryInput(PrimaryInput.Kind.VALUE_ADDED)).containsExactly(84, 23, 40, 22);
  }

  @Test
  void theWholeLabelCountsBeforeABeginningAndALongerOneBeforeAShorterOne() throws IOException {
    String kinds =
        """
        "F*": {"kind": "nothing"}, "FD_*": {"kind": "consumption"}, "FD_B": {"kind": "exports"},
        "FD*": {"kind": "nothing"}, "output": {"kind": "output"}\
        """;
    String labels =
        OF_REGIONS.replace(
            "\"FD_*\": {\"kind\": \"consumption\"}, \"output\": {\"kind\": \"output\"}", kinds);
    assertThat(labels).contains(kinds);
    EconomyTable table = read(labels, "two.csv", REGIONS);
    assertThat(table.finalUse(FinalUse.Kind.CONSUMPTION)).containsExactly(40, 15, 2, 4.5);
    assertThat(table.finalUse(FinalUse.Kind.EXPORTS)).containsExactly(25, 8, 35, 20);
  }

  @Test
  void aSecondFileHoldsInputsAndARowThereMayBeCalledLikeAnIndustry() throws IOException {
    EconomyTable table =
        read(
            """
            {"format": "ayni-labels/1", "title": "One", "source": "Invented",
             "files": ["one.csv", "inputs.csv"],
             "industries": {"Campo": "farm", "Comercio": "shop"}, "storable": ["farm"],
             "columns": {"hogares": {"kind": "consumption"}, "x": {"kind": "output"}},
             "rows": {"inputs.csv": {
               "imports": {"kind": "imports"}, "Comercio": {"kind": "taxes-on-products"},
               "sueldos": {"kind": "compensation"},
               "empleo": {"kind": "satellite", "code": "jobs", "unit": "jobs"}}}}
            """,
            "one.csv",
            ",Campo,Comercio,hogares,x\nCampo,1,2,7,10\nComercio,3,0,5,8\n",
            "inputs.csv",
            ",Campo,Comercio\nimports,1,1\nComercio,1,0\nsueldos,4,5\nempleo,30,40\n");
    assertThat(table.industries().getFirst().storable()).isTrue();
    assertThat(table.primaryInput(PrimaryInput.Kind.IMPORTS)).containsExactly(1, 1);
    assertThat(table.primaryInput(PrimaryInput.Kind.TAXES_ON_PRODUCTS)).containsExactly(1, 0);
    assertThat(table.satellite(table.satellite("jobs").orElseThrow())).containsExactly(30, 40);
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() throws IOException {
    BadInputException bad =
        catchThrowableOfType(
            BadInputException.class,
            () -> read(OF_REGIONS, "two.csv", REGIONS.replace("A_mill,4", "A_inn,4")));
    assertThat(bad.problems().stream().map(Problem::found))
        .anyMatch(found -> found.contains("A_inn"));
    BadInputException share =
        catchThrowableOfType(
            BadInputException.class,
            () -> read(OF_REGIONS.replace("0.5", "1.5"), "two.csv", REGIONS));
    assertThat(share.problems().getFirst().expected()).contains("from 0 to 1");
    BadInputException sector =
        catchThrowableOfType(
            BadInputException.class,
            () -> read(OF_REGIONS.replace("\"mill\"", "\"inn\""), "two.csv", REGIONS));
    assertThat(sector.problems().getFirst().found()).contains("inn");
    // Of a column it says what is used, of a row what goes in: the other would be left out
    // silently.
    BadInputException kind =
        catchThrowableOfType(
            BadInputException.class,
            () ->
                read(
                    OF_REGIONS.replace("\"consumption\"", "\"compensation\""), "two.csv", REGIONS));
    assertThat(kind.problems().getFirst().expected())
        .contains("capital-formation", "consumption", "net-exports")
        .doesNotContain("mixed-income");
    BadInputException unsaid =
        catchThrowableOfType(
            BadInputException.class,
            () -> TableImport.read(TableImport.format("labelled"), folder, ImportRequest.NOTHING));
    assertThat(unsaid.problems()).hasSize(3);
  }
}
