package org.ayni.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ayni.app.Run;
import org.ayni.formats.Economies;
import org.ayni.formats.EconomyWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

  @TempDir Path temp;
  private Path economy;
  private Path output;

  @BeforeEach
  void writeAnEconomy() {
    economy = temp.resolve("my economy");
    EconomyWriter.write(Economies.open("colombia-2019"), economy);
    output = economy.resolve("output.csv");
  }

  private static JsonNode json(Run run) {
    return new JsonMapper().readTree(run.out());
  }

  /// Replaces the output of agriculture.
  private void setOutputOfA(String text) throws IOException {
    String file = Files.readString(output);
    Files.writeString(output, file.replaceFirst("(?m)^A,[^,\n]*", "A," + text));
    assertThat(Files.readString(output)).isNotEqualTo(file);
  }

  @Test
  void aSoundEconomyHasNoProblems() {
    Run run = Run.of("check", economy.toString(), "--format", "json");
    assertThat(run.code()).isZero();
    assertThat(json(run).get("problems")).isEmpty();
    assertThat(Run.of("check", economy.toString()).out()).contains("nothing wrong");
  }

  @Test
  void figuresThatDoNotAddUpAreListedWithTheirPlace() throws IOException {
    setOutputOfA("1");
    Run run = Run.of("check", economy.toString(), "--format", "json");
    assertThat(run.code()).isEqualTo(1);
    JsonNode problems = json(run).get("problems");
    assertThat(problems).isNotEmpty();
    assertThat(problems.get(0).propertyNames())
        .containsExactly("file", "row", "column", "found", "expected", "advice");
    assertThat(Run.of("check", economy.toString()).out()).contains(problems.size() + " problems.");
  }

  @Test
  void aTextWhereANumberBelongsIsListedAndEndsWithTwo() throws IOException {
    setOutputOfA("plenty");
    Run run = Run.of("check", economy.toString(), "--format", "json");
    assertThat(run.code()).isEqualTo(2);
    JsonNode problem = json(run).get("problems").get(0);
    assertThat(problem.get("file").asString()).isEqualTo("output.csv");
    assertThat(problem.get("row").asInt()).isEqualTo(2);
    assertThat(problem.get("found").asString()).contains("plenty");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void csvHasALineAProblem() throws IOException {
    setOutputOfA("plenty");
    assertThat(Run.of("check", economy.toString(), "--format=csv").out())
        .startsWith("file,row,column,found,expected,advice\noutput.csv,2,");
  }

  @Test
  void aMissingFolderIsOneMessage() {
    Run run = Run.of("check", temp.resolve("nowhere").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("nowhere", "colombia-2019").doesNotContain("\tat ");
  }
}
