package org.ayni.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.app.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// On the example of `docs/supply-use-format.md`, in a folder.
class TablesCommandTest {

  private static final Pattern BLOCK =
      Pattern.compile("`([a-z-]+\\.(?:csv|json))`\\n\\n```[a-z]+\\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  private String economy = "";

  @BeforeEach
  void writeTheExample() throws IOException {
    Path target = Files.createDirectory(folder.resolve("farm-and-shop"));
    Matcher blocks = BLOCK.matcher(Files.readString(Path.of("..", "docs", "supply-use-format.md")));
    while (blocks.find()) {
      Files.writeString(target.resolve(blocks.group(1)), blocks.group(2));
    }
    economy = target.toString();
  }

  @Test
  void theDerivedEconomyWorksInCheckAndAnalyse() {
    String derived = folder.resolve("d").toString();
    Run run =
        Run.of("analyse", "tables", economy, "--model", "D", "-o", derived, "--format", "json");
    assertThat(run.code()).isZero();
    JsonNode answer = new JsonMapper().readTree(run.out());
    // Output 110 + 90; wages and surplus 80 + 53.
    assertThat(answer.get("output").asDouble()).isCloseTo(200, within(1e-9));
    assertThat(answer.get("valueAdded").asDouble()).isCloseTo(133, within(1e-9));
    assertThat(answer.get("negativeCells").asDouble()).isZero();
    assertThat(Run.of("check", derived).code()).isZero();
    assertThat(Run.of("analyse", "multipliers", derived).code()).isZero();
  }

  @Test
  void modelsThatNeedASquareTableSayHowToGetOne() {
    Run run = Run.of("analyse", "tables", economy, "--model", "A");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("as many products as industries");
  }

  @Test
  void productsAreAggregatedByAConcordance() throws IOException {
    Path groups = folder.resolve("groups.csv");
    Files.writeString(groups, "product,group\nfood,food\ntrade,services\ncare,services\n");
    Run run =
        Run.of(
            "analyse",
            "tables",
            economy,
            "--model",
            "A",
            "--aggregate-products",
            groups.toString(),
            "--format",
            "json");
    assertThat(run.code()).isZero();
    assertThat(new JsonMapper().readTree(run.out()).get("size").asDouble()).isEqualTo(2);
  }

  @Test
  void anUnknownModelIsRefused() {
    Run run = Run.of("analyse", "tables", economy, "--model", "E");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("A, B, C or D");
  }

  @Test
  void otherCommandsSayThatATableMustBeDerivedFirst() {
    Run run = Run.of("analyse", "multipliers", economy);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("ayni analyse tables");
  }

  @Test
  void balancingMakesProductsAddUpAndWritesThem() throws IOException {
    Path use = Path.of(economy, "use.csv");
    Files.writeString(use, Files.readString(use).replace("care,3,11", "care,4,12"));
    assertThat(Run.of("check", economy).code()).isEqualTo(1);
    String balanced = folder.resolve("balanced").toString();
    Run run = Run.of("analyse", "balancing", economy, "-o", balanced, "--format", "json");
    assertThat(run.code()).isZero();
    JsonNode answer = new JsonMapper().readTree(run.out());
    assertThat(answer.get("status").asString()).isEqualTo("balanced");
    assertThat(answer.get("moved")).isNotEmpty();
    assertThat(Run.of("check", balanced).code()).isZero();
  }
}
