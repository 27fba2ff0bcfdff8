package org.ayni.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PrimaryInput;
import org.ayni.files.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EconomyReaderTest {

  @TempDir Path dir;

  @Test
  void theExampleOfTheDocumentationIsReadInFull() {
    Economy economy = EconomyReader.read(new ExamplePackage().writeTo(dir));
    EconomyTable table = economy.table();
    assertThat(economy.name()).isEqualTo("two-industries");
    assertThat(economy.title().in("es")).isEqualTo("Two industries");
    assertThat(economy.year()).isEqualTo(2009);
    assertThat(economy.currency()).isEqualTo("USD");
    assertThat(economy.sources()).hasSize(1);
    assertThat(economy.caveats().getFirst().in("es")).isEqualTo("Un ejemplo, no una economía.");
    assertThat(table.unit().symbol()).isEqualTo("10^6 USD");
    assertThat(table.industries().getFirst().storable()).isTrue();
    assertThat(table.industries().getLast().storable()).isFalse();
    assertThat(table.industries().getLast().names().in("es")).isEqualTo("Todo lo demás");
    assertThat(table.flows().toDenseRows()).isDeepEqualTo(new double[][] {{150, 500}, {200, 100}});
    assertThat(table.grossOutput()).containsExactly(1000, 2000);
    assertThat(table.finalUse(FinalUse.Kind.CONSUMPTION)).containsExactly(250, 1500);
    assertThat(table.finalUse(FinalUse.Kind.CAPITAL_FORMATION)).containsExactly(0, 300);
    assertThat(table.finalUse(FinalUse.Kind.NET_EXPORTS)).containsExactly(100, -100);
    assertThat(table.finalUses().getLast().names().in("es")).isEqualTo("Exportaciones netas");
    assertThat(table.primaryInput(PrimaryInput.Kind.COMPENSATION)).containsExactly(400, 900);
    assertThat(table.valueAdded()).containsExactly(650, 1400);
    assertThat(table.satellite(table.satellite("jobs").orElseThrow()))
        .containsExactly(50000, 60000);
    assertThat(economy.partner("EU").orElseThrow().importsTotal()).isEqualTo(120);
    // 60,000,000 EUR × 1.39 USD/EUR = 83.4 × 10^6 USD
    assertThat(economy.partner("EU").orElseThrow().purchases().get("farm"))
        .isCloseTo(83.4, within(1e-12));
    assertThat(economy.needs()).extracting(n -> n.code()).containsExactly("food", "home", "joy");
    assertThat(economy.needs().get(1).shares()).isEqualTo(Map.of("city", 0.75));
    assertThat(economy.needs().get(1).description().in("es")).isEqualTo("Una parte de lo demás");
    assertThat(economy.assumption("depreciation").orElseThrow().value()).isEqualTo(0.05);
  }

  @Test
  void nothingIsWrongWithTheExample() {
    new ExamplePackage().writeTo(dir);
    assertThat(EconomyCheck.check(dir.toString())).isEmpty();
  }

  @Test
  void rowsAndColumnsMayStandInAnyOrder() {
    Path folder =
        new ExamplePackage()
            .replace(
                "flows.csv",
                "code,farm,city\nfarm,150,500\ncity,200,100",
                "code,city,farm\ncity,100,200\nfarm,500,150")
            .replace("output.csv", "farm,1000\ncity,2000", "city,2000\nfarm,1000")
            .writeTo(dir);
    EconomyTable table = EconomyReader.read(folder).table();
    assertThat(table.flows().toDenseRows()).isDeepEqualTo(new double[][] {{150, 500}, {200, 100}});
    assertThat(table.grossOutput()).containsExactly(1000, 2000);
  }

  @Test
  void flowsMayBeAList() {
    Path folder =
        new ExamplePackage()
            .replace(
                "flows.csv",
                "code,farm,city\nfarm,150,500\ncity,200,100",
                "from,to,value\nfarm,city,500\ncity,farm,200\nfarm,farm,150\ncity,city,100")
            .writeTo(dir);
    assertThat(EconomyReader.read(folder).table().flows().toDenseRows())
        .isDeepEqualTo(new double[][] {{150, 500}, {200, 100}});
  }

  @Test
  void changingTheExchangeRateInItsFileChangesThePurchases() {
    Path folder =
        new ExamplePackage()
            .replace("assumptions.csv", "usd-per-eur,1.39", "usd-per-eur,2")
            .writeTo(dir);
    assertThat(EconomyReader.read(folder).partner("EU").orElseThrow().purchases())
        .isEqualTo(Map.of("farm", 120.0));
  }

  @Test
  void anUnknownEconomyIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Economies.open("colombia-2018"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "no economy 'colombia-2018': there is no folder "
                + Path.of("colombia-2018").toAbsolutePath().normalize()
                + "; expected one of colombia-2019, colombia-2019-68, or a folder with"
                + " datapackage.json\n    Maybe 'colombia-2019' is meant.");
    assertThatThrownBy(() -> Economies.open(dir.toString()))
        .hasMessageContaining("holds no datapackage.json");
    assertThatThrownBy(() -> EconomyReader.read(dir.resolve("gone")))
        .hasMessageContaining("there is no such folder");
  }

  @Test
  void allProblemsOfAllFilesAreToldAtOnce() {
    new ExamplePackage()
        .replace("flows.csv", "150", "many")
        .replace("output.csv", "2000", "")
        .replace("final-uses.csv", "1500", "1500,7")
        .replace("needs.csv", "home,city,0.75", "hame,city,0.75")
        .writeTo(dir);
    assertThatThrownBy(() -> EconomyReader.read(dir))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.file() + ":" + p.row())
                    .isEqualTo(
                        List.of("flows.csv:2", "output.csv:3", "final-uses.csv:3", "needs.csv:3")));
  }
}
