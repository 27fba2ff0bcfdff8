package org.ayni.planning.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ayni.files.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of mistake is told with its file, row and column, and all of them at once.
class BadRecipesTest {

  @TempDir private Path temporary;

  private static Arguments bad(String name, RecipeText recipes, String... told) {
    return Arguments.of(name, recipes, List.of(told));
  }

  private static RecipeText corn() {
    return RecipeText.corn();
  }

  private static RecipeText trade(String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = "partner direction product price limit";
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return corn().file("trade", lines);
  }

  static List<Arguments> mistakes() {
    return List.of(
        bad("no file", corn().without("flows"), "flows.csv: there is no such file"),
        bad(
            "a column that is missing",
            corn().file("flows", "technique direction product", "farm out corn"),
            "flows.csv:1, column 'amount'"),
        bad(
            "a column that nothing reads",
            corn().file("needs", "need wieght", "food 2"),
            "needs.csv:1, column 'wieght'",
            "'weight' is meant"),
        bad(
            "an unknown product",
            corn().file("flows", "technique direction product amount", "farm out cron 1"),
            "flows.csv:2, column 'product': 'cron'",
            "'corn' is meant"),
        bad(
            "an unknown technique",
            corn().file("uses", "technique resource amount", "fram labour 1"),
            "uses.csv:2, column 'technique': 'fram'",
            "'farm' is meant"),
        bad(
            "an unknown resource",
            corn().file("uses", "technique resource amount", "farm labor 1"),
            "uses.csv:2, column 'resource': 'labor'"),
        bad(
            "an unknown need",
            corn().file("baskets", "need product amount", "food corn 1", "foot corn 1"),
            "baskets.csv:3, column 'need': 'foot'"),
        bad(
            "a code twice",
            corn().file("products", "product unit", "corn t", "corn t"),
            "products.csv:3, column 'product': 'corn' again",
            "line 2"),
        bad(
            "a code with a colon",
            corn().file("products", "product unit", "co:rn t", "corn t"),
            "products.csv:2, column 'product': 'co:rn'"),
        bad(
            "no unit",
            corn().file("products", "product unit", "corn -"),
            "products.csv:2, column 'unit': an empty cell"),
        bad(
            "a loss in percent",
            corn().file("products", "product unit loss", "corn t 10"),
            "products.csv:2, column 'loss': 10",
            "Ten percent are written 0.1"),
        bad(
            "a direction that is none",
            corn().file("flows", "technique direction product amount", "farm into corn 1"),
            "flows.csv:2, column 'direction': 'into'",
            "in or out"),
        bad(
            "a negative amount",
            corn().file("flows", "technique direction product amount", "farm out corn -1"),
            "flows.csv:2, column 'amount': -1"),
        bad(
            "a word for a number",
            corn().file("flows", "technique direction product amount", "farm out corn much"),
            "flows.csv:2, column 'amount': 'much'"),
        bad(
            "the same flow twice",
            corn()
                .file(
                    "flows",
                    "technique direction product amount",
                    "farm out corn 1",
                    "farm out corn 2"),
            "flows.csv:3",
            "the same as in line 2"),
        bad(
            "a basket of nothing of a product",
            corn().file("baskets", "need product amount", "food corn 0"),
            "baskets.csv:2, column 'amount': 0",
            "above 0"),
        bad(
            "a need of nothing",
            corn().file("needs", "need", "food", "joy"),
            "baskets.csv",
            "no row for the need 'joy'"),
        bad(
            "weights all 0",
            corn().file("needs", "need weight", "food 0"),
            "needs.csv",
            "weights that are all 0"),
        bad(
            "no need at all",
            corn().file("needs", "need").file("baskets", "need product amount"),
            "needs.csv: no need"),
        bad(
            "a kind of resource that is none",
            corn().file("resources", "resource unit kind", "labour days people"),
            "resources.csv:2, column 'kind': 'people'"),
        bad(
            "a resource called like a product",
            corn().file("resources", "resource unit kind", "labour days labour", "corn t other"),
            "resources.csv:3, column 'resource'",
            "a product too"),
        bad(
            "labour that is not all labour",
            corn()
                .file(
                    "resources", "resource unit kind", "labour days labour", "skilled days labour"),
            "resources.csv",
            "all kinds of labour together"),
        bad(
            "a pace without today",
            corn().file("techniques", "technique unit today grow", "farm t - 0.1"),
            "techniques.csv:2, column 'today'"),
        bad(
            "growth from nothing",
            corn().file("techniques", "technique unit today grow", "farm t 0 0.1"),
            "techniques.csv:2, column 'grow'",
            "never begin"),
        bad(
            "shrinking by more than all",
            corn().file("techniques", "technique unit today shrink", "farm t 1 2"),
            "techniques.csv:2, column 'shrink': 2"),
        bad(
            "a stock of what cannot be stored",
            corn().file("inventory", "product amount", "corn 4"),
            "inventory.csv:2, column 'product'",
            "cannot be stored"),
        bad(
            "wear beyond all",
            corn().file("equipment", "technique product needed today wear", "farm corn 1 1 1.5"),
            "equipment.csv:2, column 'wear': 1.5"),
        bad(
            "half a year of lag",
            corn()
                .file(
                    "equipment", "technique product needed today wear lag", "farm corn 1 1 0 0.5"),
            "equipment.csv:2, column 'lag': 0.5",
            "whole number"),
        bad(
            "steps of buying that get cheaper",
            trade("city buy corn 2 4", "city buy corn 1 4"),
            "trade.csv:3, column 'price': 1 after 2 in line 2",
            "higher price"),
        bad(
            "steps of selling that get dearer",
            trade("city sell corn 1 4", "city sell corn 2 4"),
            "trade.csv:3, column 'price': 2 after 1 in line 2",
            "lower price"),
        bad(
            "steps of one price",
            trade("city buy corn 2 4", "city buy corn 2 4"),
            "trade.csv:3, column 'price': 2 after 2"),
        bad(
            "a step after one without limit",
            trade("city buy corn 1 -", "city buy corn 2 4"),
            "trade.csv:3, column 'limit'",
            "line 2 has no limit"),
        bad(
            "buying to sell without end",
            trade("city buy corn 1 -", "port sell corn 2 -"),
            "trade.csv:3, column 'limit'",
            "earn without end"),
        bad("a price of 0", trade("city buy corn 0 -"), "trade.csv:2, column 'price': 0"),
        bad(
            "a direction of trade that is none",
            trade("city import corn 1 -"),
            "trade.csv:2, column 'direction': 'import'",
            "buy or sell"),
        bad(
            "a region without regions",
            corn().file("techniques", "technique unit region", "farm t north"),
            "techniques.csv:2, column 'region'",
            "no regions.csv"),
        bad(
            "no region with regions",
            RecipePlanTest.regions().file("baskets", "need product amount", "food corn 10"),
            "baskets.csv:2, column 'region': no region"),
        bad(
            "an unknown region",
            RecipePlanTest.regions()
                .file("baskets", "need product region amount", "food corn dwon 10"),
            "baskets.csv:2, column 'region': 'dwon'",
            "'down' is meant"),
        bad(
            "a way from a place to itself",
            RecipePlanTest.regions()
                .file("transport", "product from to takes amount", "corn up up labour 1"),
            "transport.csv:2, column 'to'",
            "another region"),
        bad(
            "transport that takes something unknown",
            RecipePlanTest.regions()
                .file("transport", "product from to takes amount", "corn up down mules 1"),
            "transport.csv:2, column 'takes': 'mules'"),
        bad(
            "transport that takes an amount of nothing",
            RecipePlanTest.regions()
                .file("transport", "product from to takes amount", "corn up down - 1"),
            "transport.csv:2, column 'takes': an empty cell"),
        bad(
            "retraining to what is no labour",
            corn()
                .file("resources", "resource unit kind", "labour days labour", "land ha land")
                .file("retraining", "from to most", "labour land 1"),
            "retraining.csv:2, column 'to': 'land', which is no labour"),
        bad(
            "a setting nobody knows",
            corn().file("settings", "setting value", "yaers 3"),
            "settings.csv:2, column 'setting': 'yaers'",
            "'years' is meant"),
        bad(
            "a setting twice",
            corn().file("settings", "setting value", "years 3", "years 4"),
            "settings.csv:3",
            "it stands in line 2"),
        bad(
            "a horizon of nothing",
            corn().file("settings", "setting value", "years 0"),
            "settings.csv:2, column 'years': '0'",
            "from 1 to 100"),
        bad(
            "a discount of 0",
            corn().file("settings", "setting value", "discount 0"),
            "settings.csv:2, column 'discount'"),
        bad(
            "an objective nobody knows",
            corn().file("settings", "setting value", "objective wellfare"),
            "settings.csv:2, column 'objective': 'wellfare'",
            "'welfare' is meant"),
        bad(
            "least of a resource nobody knows",
            corn().file("settings", "setting value", "objective least:gold"),
            "settings.csv:2, column 'objective': 'least:gold'"),
        bad(
            "least emissions without emissions",
            corn().file("settings", "setting value", "objective least-emissions"),
            "settings.csv:2, column 'objective'",
            "resources.csv has none of this kind. There is welfare, harmony, fulfil, least-labour,"
                + " least:labour."),
        bad(
            "an order with a name nobody knows",
            corn().file("settings", "setting value", "objective \"fulfil,least:labor\""),
            "settings.csv:2, column 'objective': 'least:labor'",
            "one of welfare, harmony, fulfil, least-labour, least:labour, or several",
            "Maybe 'least:labour' is meant."),
        bad(
            "an order with a hole",
            corn().file("settings", "setting value", "objective \"fulfil,,least-labour\""),
            "settings.csv:2, column 'objective': 'fulfil,,least-labour'",
            "one comma between two"),
        bad(
            "an objective twice in an order",
            corn().file("settings", "setting value", "objective \"fulfil,welfare,fulfil\""),
            "'fulfil' again in 'fulfil,welfare,fulfil'",
            "each objective once"),
        bad(
            "least labour of several units",
            corn()
                .file("settings", "setting value", "objective least-labour")
                .file("resources", "resource unit kind", "a days labour", "b hours labour")
                .file("uses", "technique resource amount", "farm a 1"),
            "settings.csv:2, column 'objective'",
            "convert it"),
        bad(
            "a wish for a need nobody knows",
            corn().file("wishes", "what code value", "floor foood 1"),
            "wishes.csv:2, column 'code': 'foood'"),
        bad(
            "a wish for something else",
            corn().file("wishes", "what code value", "luck food 1"),
            "wishes.csv:2, column 'what': 'luck'"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void aMistakeIsToldWhereItStands(String name, RecipeText recipes, List<String> told) {
    assertThat(recipes.complaints()).as(name).contains(told);
  }

  @Test
  void theRecipesTheMistakesAreMadeInAreGood() {
    assertThat(corn().complaints()).isEmpty();
    assertThat(RecipePlanTest.regions().complaints()).isEmpty();
    assertThat(trade("city buy corn 1 4", "city buy corn 2 -", "port sell corn 9 4").complaints())
        .isEmpty();
  }

  @Test
  void allMistakesAreToldAtOnceAndNoneTwice() {
    assertThatThrownBy(() ->
            corn()
                .file("products", "product unit loss", "corn - 7")
                .file("flows", "technique direction product amount", "farm up corn -1", "x out y 1")
                .file("settings", "setting value", "years many")
                .problem())
        .isInstanceOfSatisfying(BadInputException.class, e -> assertThat(e.problems()).hasSize(7));
  }

  @Test
  void whereAFileOfCodesCannotBeReadTheCodesAreNotCalledUnknown() {
    assertThat(corn().without("products").complaints())
        .contains("products.csv")
        .doesNotContain("flows.csv", "baskets.csv");
  }

  @Test
  void remarksAndBlankLinesAreSkipped() {
    RecipeText recipes =
        corn()
            .file(
                "flows",
                "technique direction product amount note",
                "#what in-or-out of-which how-much -",
                "- - - - -",
                "farm out corn 1 good-years-only");
    assertThat(recipes.complaints()).isEmpty();
    assertThat(recipes.problem().techniques().getFirst().outputs().size()).isEqualTo(1);
  }

  @Test
  void filesThatNothingReadsAreNotPassedOver() throws IOException {
    Files.writeString(temporary.resolve("equipement.csv"), "technique\n");
    assertThatThrownBy(() -> RecipeFolder.open(temporary.toString()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("'equipement', which nothing reads", "'equipment' is meant");
  }

  @Test
  void anUnknownNameTellsTheKnownOnes() {
    assertThatThrownBy(() -> RecipeFolder.open("cooperativa"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("no recipes 'cooperativa'", "'cooperativas' is meant");
    assertThatThrownBy(() -> RecipeFolder.open(""))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("dos-valles");
  }

  @Test
  void aTextFileIsNoWorkbook() throws IOException {
    Path text = Files.writeString(temporary.resolve("group.xlsx"), "technique\n");
    assertThatThrownBy(() -> RecipeFolder.open(text.toString()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no workbook");
    Path other = Files.writeString(temporary.resolve("group.txt"), "technique\n");
    assertThatThrownBy(() -> RecipeFolder.open(other.toString()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no workbook (.xlsx)");
  }
}
