package org.ayni.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.List;
import org.ayni.analysis.methods.Method;
import org.ayni.analysis.methods.Methods;
import org.ayni.analysis.methods.PublishedCase;
import org.ayni.analysis.published.Figures;
import org.ayni.app.Run;
import org.ayni.app.output.Terminal;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MethodsCommandTest {

  private static JsonNode json(Run run) {
    return new JsonMapper().readTree(run.out());
  }

  @Test
  void everyMethodIsListedWithItsFormulaAndSource() {
    Run run = Run.of("methods", "--format", "json");
    assertThat(run.code()).isZero();
    JsonNode methods = json(run).get("methods");
    assertThat(methods).hasSize(Methods.all().size());
    for (JsonNode method : methods) {
      assertThat(method.get("formula").asString()).isNotBlank();
      assertThat(method.get("source").asString()).isNotBlank();
    }
  }

  @Test
  void theCommandOfEveryMethodExists() {
    for (Method method : Methods.all()) {
      if (!method.command().isEmpty()) {
        String[] command = (method.command() + " --help").split(" ", -1);
        assertThat(Run.of(command).code()).as(method.code()).isZero();
      }
    }
  }

  @Test
  void allPublishedCasesAgreeAndTheTextSaysSo() {
    Run run = Run.of("methods", "--check");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Germany 1995", "published", "ours", "largest error", "all agree")
        .contains("Results of another program", "Junius and Oosterhaven");
  }

  @Test
  void oneMethodIsToldInFullAndCheckedFigureByFigure() {
    assertThat(Run.of("methods", "output-multipliers").out())
        .contains("m′ = 1′ L", "Chile 2013", "OutputMultipliers");
    assertThat(Run.of("methods", "output-multipliers", "--check").out())
        .contains("(1, 12)  published 1.3562");
  }

  @Test
  void jsonAndCsvOfTheCheckHaveEveryFigure() {
    JsonNode answer = json(Run.of("methods", "output-multipliers", "--check", "--format", "json"));
    assertThat(answer.get("agrees").asBoolean()).isTrue();
    assertThat(answer.get("cases").get(0).get("figures")).hasSize(12);
    assertThat(Run.of("methods", "output-multipliers", "--check", "--format", "csv").out().lines())
        .hasSize(13);
  }

  @Test
  void aFigureThatIsOffIsSaidAndIsNoAgreement() {
    Figures figures = Figures.parse("test", "source: nobody\n[a]\n1.25\n");
    Method wrong =
        Method.of("wrong", "Wrong on purpose", String.class)
            .formula("1")
            .unit("1")
            .source("nobody")
            .published(PublishedCase.vector("one", figures, "a", () -> new double[] {1.26}))
            .build();
    MethodCheckAnswer answer = MethodCheckAnswer.of(List.of(wrong), false);
    assertThat(answer.agrees()).isFalse();
    assertThat(answer.text()).contains("OFF", "1 case is OFF");
    assertThat(answer.json().get("agrees").asBoolean()).isFalse();
    assertThat(answer.csv().csv()).contains(",no\n");
  }

  @Test
  void aCheckThatFailsEndsWithCodeOne() {
    Figures figures = Figures.parse("test", "source: nobody\n[a]\n1.25\n");
    for (double ours : new double[] {1.25, 1.26}) {
      Method method =
          Method.of("one", "One", String.class)
              .formula("1")
              .unit("1")
              .source("nobody")
              .published(PublishedCase.vector("one", figures, "a", () -> new double[] {ours}))
              .build();
      Terminal nobody =
          new Terminal(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), false);
      assertThat(new CommandLine(new MethodsCommand(nobody, List.of(method))).execute("--check"))
          .isEqualTo(ours == 1.25 ? 0 : 1);
    }
  }

  @Test
  void anUnknownMethodIsToldWithTheNearest() {
    Run run = Run.of("methods", "output-multiplier");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("'output-multiplier'", "Maybe 'output-multipliers'");
  }
}
