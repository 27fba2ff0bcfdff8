package org.ayni.planning.recipes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ayni.files.BadInputException;
import org.ayni.files.Spreadsheet;
import org.ayni.planning.problem.PlanProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTemplateTest {

  @TempDir private Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"template", "template.xlsx"})
  void anEmptyTemplateLacksOnlyWhatMustBeFilledIn(String name) {
    Path target = temporary.resolve(name);
    RecipeTemplate.write(target, Optional.empty());
    assertThatThrownBy(() -> RecipeFiles.read(RecipeFolder.open(target.toString())))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.file() + " " + p.found())
                    .containsExactly("products.csv no product", "needs.csv no need"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"group", "group.xlsx"})
  void aTemplateFilledWithAnExampleIsTheExample(String name) {
    for (String example : RecipeFolder.names()) {
      Path target = temporary.resolve(example + "-" + name);
      RecipeTemplate.write(target, Optional.of(RecipeFolder.open(example)));
      PlanProblem read = RecipeFiles.read(RecipeFolder.open(target.toString()));
      PlanProblem original = RecipeFiles.read(RecipeFolder.open(example));
      assertThat(read.products()).isEqualTo(original.products());
      assertThat(read.techniques()).isEqualTo(original.techniques());
      assertThat(read.resources()).isEqualTo(original.resources());
      assertThat(read.stocks()).isEqualTo(original.stocks());
      assertThat(read.trade()).isEqualTo(original.trade());
      assertThat(read.retraining()).isEqualTo(original.retraining());
      assertThat(read.baskets()).isEqualTo(original.baskets());
      assertThat(read.objective()).isEqualTo(original.objective());
      assertThat(read.years()).isEqualTo(original.years());
    }
  }

  @Test
  void eachColumnOfTheWorkbookSaysWhatGoesIntoIt() {
    Path target = temporary.resolve("template.xlsx");
    RecipeTemplate.write(target, Optional.empty());
    assertThat(new String(Spreadsheet.sheets(target).get("equipment.csv"), UTF_8).lines())
        .satisfiesExactly(
            header ->
                assertThat(header).isEqualTo("technique,product,needed,today,wear,lag,end,note"),
            remark ->
                assertThat(remark)
                    .contains("# code of the technique")
                    .contains("share worn out in a year"));
  }

  @Test
  void whatSomebodyFilledInIsNotOverwritten() throws IOException {
    Path target = temporary.resolve("mine");
    RecipeTemplate.write(target, Optional.empty());
    Files.writeString(target.resolve("needs.csv"), "need\nfood\n");
    assertThatThrownBy(() -> RecipeTemplate.write(target, Optional.empty()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("changed since it was written");
    assertThat(target.resolve("needs.csv")).hasContent("need\nfood\n");
    Path workbook = temporary.resolve("mine.xlsx");
    RecipeTemplate.write(workbook, Optional.empty());
    assertThatThrownBy(() -> RecipeTemplate.write(workbook, Optional.empty()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("somebody may have filled it in");
  }
}
