package org.ayni.analysis.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ayni.analysis.published.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MethodsTest {

  private static final Path DOCUMENT = Path.of("../docs/methods.md");
  private static final String BEGIN = "<!-- methods: written by MethodsTest -->\n";
  private static final String END = "<!-- end of methods -->";

  static Stream<PublishedCase> cases() {
    return Methods.all().stream().flatMap(method -> method.cases().stream());
  }

  static Stream<Method> methods() {
    return Methods.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyPublishedCaseAgrees(PublishedCase published) {
    CaseResult result = published.check();
    assertThat(result.agrees()).as(published.name() + ": " + result.worst()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseIsRecomputedWhereItsSourceSaysSo(PublishedCase published) {
    assertThat(published.recomputed()).isEqualTo(published.source().contains("recomputed"));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void theTestsThatHoldAMethodExist(Method method) {
    for (Method.Invariant invariant : method.invariants()) {
      assertThat(
              Path.of(
                  "src/test/java/org/ayni/analysis", invariant.test().replace('.', '/') + ".java"))
          .as(method.code())
          .exists();
    }
  }

  @Test
  void aFigureThatIsOffIsFound() {
    Figures figures = Figures.parse("test", "source: nobody\n[a]\n1.25 2\n");
    assertThat(
            PublishedCase.vector("near", figures, "a", () -> new double[] {1.2549, 2.4})
                .check()
                .agrees())
        .isTrue();
    CaseResult off =
        PublishedCase.vector("off", figures, "a", () -> new double[] {1.2551, 2.4}).check();
    assertThat(off.agrees()).isFalse();
    assertThat(off.worst().column()).isZero();
  }

  @Test
  void notANumberIsOff() {
    Figures figures = Figures.parse("test", "source: nobody\n[a]\n1 2\n");
    CaseResult result =
        PublishedCase.vector("NaN", figures, "a", () -> new double[] {1, Double.NaN}).check();
    assertThat(result.agrees()).isFalse();
    assertThat(result.worst().column()).isEqualTo(1);
    assertThat(result.largestError()).isNaN();
  }

  @Test
  void anotherShapeIsNoComparison() {
    Figures figures = Figures.parse("test", "source: nobody\n[a]\n1 2\n");
    PublishedCase published = PublishedCase.vector("short", figures, "a", () -> new double[] {1});
    assertThatThrownBy(published::check)
        .hasMessageContaining("1 columns")
        .hasMessageContaining("1 × 2");
  }

  @Test
  void aMethodWithNothingThatHoldsItIsRefused() {
    Method.Builder bare = Method.of("a", "A", String.class).formula("f").unit("u").source("s");
    assertThatThrownBy(bare::build)
        .hasMessageContaining("neither a published case nor an invariant");
  }

  /// `-Dayni.write-docs=true` writes it.
  @Test
  void theDocumentListsTheMethods() throws IOException {
    String document = Files.readString(DOCUMENT, StandardCharsets.UTF_8);
    int begin = document.indexOf(BEGIN);
    int end = document.indexOf(END);
    assertThat(begin).isNotNegative().isLessThan(end);
    String expected =
        document.substring(0, begin + BEGIN.length()) + table() + document.substring(end);
    if (Boolean.getBoolean("ayni.write-docs")) {
      Files.writeString(DOCUMENT, expected, StandardCharsets.UTF_8);
    } else {
      assertThat(document).isEqualTo(expected);
    }
  }

  private static String table() {
    StringBuilder text =
        new StringBuilder("| method | what, formula | unit | source | reached by | checked by |\n")
            .append("|---|---|---|---|---|---|\n");
    for (Method method : Methods.all()) {
      String command = method.command().isEmpty() ? "Java" : "`ayni " + method.command() + "`";
      text.append("| `").append(method.code()).append("` | ");
      text.append(method.title()).append(": ").append(method.formula()).append(" | ");
      text.append(method.unit()).append(" | ").append(method.source()).append(" | ");
      text.append(command).append(", `").append(method.implementation().getSimpleName());
      text.append("` | ").append(checkedBy(method)).append(" |\n");
    }
    return text.toString();
  }

  private static String checkedBy(Method method) {
    String cases =
        String.join("; ", method.cases().stream().map(PublishedCase::name).distinct().toList());
    String invariants =
        String.join("; ", method.invariants().stream().map(Method.Invariant::statement).toList());
    if (cases.isEmpty()) {
      return "no published numbers; " + invariants;
    }
    return invariants.isEmpty() ? cases : cases + "; " + invariants;
  }
}
