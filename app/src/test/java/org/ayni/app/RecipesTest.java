package org.ayni.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ayni.files.JsonValue;
import org.ayni.files.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Recipes as a user meets them.
class RecipesTest {

  @TempDir private Path temporary;

  private static Run plan(String recipes, String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "plan";
    arguments[1] = "--from";
    arguments[2] = "recipes";
    arguments[3] = recipes;
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Run.of(arguments);
  }

  @Test
  void theExampleIsPlannedProvenAndVerified() {
    Path target = temporary.resolve("plan");
    Run run = plan("cooperativas", "-o", target.toString(), "--format", "json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonValue json = run.json();
    assertThat(json.required("status").text()).isEqualTo("optimal");
    assertThat(json.required("gap").number()).isLessThan(1e-9);
    assertThat(json.required("notes").items()).isEmpty();
    Run verified = Run.of("verify", target.toString());
    assertThat(verified.code()).as(verified.out()).isZero();
  }

  @Test
  void thePageOfRecipesTellsWhatTheExamplesGive() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "recipes.md"));
    for (String example : List.of("cooperativas", "dos-valles")) {
      String objective =
          plan(example)
              .out()
              .lines()
              .filter(line -> line.startsWith("objective"))
              .findFirst()
              .orElseThrow();
      assertThat(page).contains(objective.substring(0, objective.indexOf(": gap")));
    }
  }

  @Test
  void thePlanRestsOnTheRecipesInItsFolder() throws IOException {
    Path target = temporary.resolve("plan");
    plan("cooperativas", "--years", "2", "--floor", "health=0.7", "-o", target.toString());
    assertThat(target.resolve("inputs/recipes/wishes.csv"))
        .hasContent("what,code,value\nsetting,years,2\nfloor,health,0.7\n");
    assertThat(Run.of("verify", target.toString()).code()).isZero();
    Path uses = target.resolve("inputs/recipes/uses.csv");
    Files.writeString(
        uses, Files.readString(uses).replace("clinic,trade-work,2.4", "clinic,trade-work,24"));
    Files.writeString(target.resolve(Manifest.FILE), Manifest.ofFolder(target).text());
    Run verified = Run.of("verify", target.toString());
    assertThat(verified.code()).isEqualTo(1);
    assertThat(verified.out()).contains("a limit is broken");
  }

  @Test
  void eachObjectiveFindsItsPlan() {
    double welfare = objective("welfare");
    assertThat(objective("fulfil")).isBetween(0.0, 10.0);
    assertThat(objective("harmony")).isFinite();
    // Some 640 thousand hours a year are worked today.
    assertThat(objective("least-labour")).isBetween(-5 * 670.0, -5 * 400.0);
    assertThat(objective("least-emissions")).isBetween(-6500.0, -3000.0);
    assertThat(objective("least:water")).isNegative();
    assertThat(welfare).isPositive();
  }

  private static double objective(String name) {
    Run run = plan("cooperativas", "--objective", name, "--format", "json", "--gap", "1e-4");
    assertThat(run.code()).as(name + run.err()).isZero();
    assertThat(run.json().required("status").text()).as(name).isEqualTo("optimal");
    return run.json().required("objective").number();
  }

  @Test
  void anUnproductiveEconomyIsToldAsSuch() throws IOException {
    Path folder = temporary.resolve("corn");
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("products.csv"), "product,unit\ncorn,t\n");
    Files.writeString(folder.resolve("techniques.csv"), "technique,unit\nfarm,t\n");
    Files.writeString(
        folder.resolve("flows.csv"),
        "technique,direction,product,amount\nfarm,in,corn,1.2\nfarm,out,corn,1\n");
    Files.writeString(folder.resolve("needs.csv"), "need,floor\nfood,0.5\n");
    Files.writeString(folder.resolve("baskets.csv"), "need,product,amount\nfood,corn,10\n");
    Run run = plan(folder.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("The economy is unproductive: making 'corn'", "ρ(A) >= 1.2")
        .doesNotContain("What stands in the way");
    Files.writeString(folder.resolve("needs.csv"), "need\nfood\n");
    assertThat(plan(folder.toString()).out()).contains("The economy is unproductive");
  }

  @Test
  void allMistakesOfAFolderAreToldWithTheirPlaces() throws IOException {
    Path folder = temporary.resolve("mine");
    assertThat(Run.of("recipes", "--template", folder.toString()).code()).isZero();
    Run run = plan(folder.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("products.csv: no product", "needs.csv: no need", "2 problems");
    Files.writeString(folder.resolve("wants.csv"), "want\n");
    assertThat(plan(folder.toString()).err()).contains("'wants', which nothing reads");
  }

  @Test
  void aWorkbookMadeFromTheExampleGivesTheSamePlan() {
    Path workbook = temporary.resolve("group.xlsx");
    Run written = Run.of("recipes", "--template", workbook.toString(), "--like", "cooperativas");
    assertThat(written.code()).as(written.err()).isZero();
    assertThat(plan(workbook.toString(), "--format", "csv").out())
        .isEqualTo(plan("cooperativas", "--format", "csv").out());
  }

  @Test
  void optionsForTablesAreRefusedWithWhatRecipesCanBeAsked() {
    Run run = plan("cooperativas", "--cut", "USA=0.5", "--assume", "pace=0.1");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("--cut with recipes", "--assume with recipes", "--years, --objective");
  }

  @Test
  void aWishThatCannotBeUnderstoodIsToldAsOthersAre() {
    Run run = plan("cooperativas", "--objective", "hapiness", "--weight", "joy=3");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("wishes.csv", "'hapiness'", "'joy'");
  }

  @Test
  void theReportIsInTheLanguageAskedFor() throws IOException {
    Path target = temporary.resolve("plan");
    plan("cooperativas", "--language", "es", "-o", target.toString());
    assertThat(Files.readString(target.resolve("report.html")))
        .contains("Alimentación escolar", "Trabajo de oficio");
  }
}
