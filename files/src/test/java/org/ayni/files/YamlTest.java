package org.ayni.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {

  private final Problems problems = new Problems();

  private Optional<JsonValue> read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Yaml.read(InputFile.of("t.yaml", () -> new ByteArrayInputStream(bytes)), problems);
  }

  @Test
  void valuesAreThoseOfJson() {
    JsonValue root =
        read("""
        # a comment
        name: flood
        by: -0.5
        weeks: 26
        off: true
        partners: [USA, CHN]
        changes:
          - kind: exports
          - kind: imports
        """)
            .orElseThrow();
    assertThat(root.required("name").text()).isEqualTo("flood");
    assertThat(root.required("by").number()).isEqualTo(-0.5);
    assertThat(root.required("weeks").wholeNumber(1, 52)).isEqualTo(26);
    assertThat(root.required("off").isTrue()).isTrue();
    assertThat(root.required("partners").items()).extracting(JsonValue::text).contains("CHN");
    assertThat(root.required("changes").items().get(1).required("kind").text())
        .isEqualTo("imports");
    assertThat(problems.toList()).isEmpty();
  }

  @Test
  void aJsonDocumentIsRead() {
    assertThat(read("{\"a\": [1, {\"b\": \"c\"}]}").orElseThrow().required("a").items()).hasSize(2);
  }

  @Test
  void aProblemHasTheLineOfItsValue() {
    JsonValue root = read("a: 1\nlist:\n  - by: 1\n  - by: text\n").orElseThrow();
    root.required("list").items().get(1).required("by").number();
    assertThat(problems.toList())
        .singleElement()
        .hasToString("t.yaml:4, column 'list[1].by': \"text\"; expected a number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|an empty file",
        "'# only a comment'|an empty file",
        "'a: 1\\na: 2\\n'|Duplicate",
        "'a: &x [1, 2]\\nb: *x\\n'|an anchor '&x'",
        "'b: *x\\n'|*x",
        "'a: {b: 1\\n'|no YAML",
        "'a: 1\\n---\\na: 2\\n'|no YAML",
        "'a: b: c\\n'|no YAML",
      })
  void whatIsNoPlainDocumentIsRefusedWithTheReason(String text, String reason) {
    assertThat(read(text.replace("\\n", "\n"))).isEmpty();
    assertThat(problems.toList()).singleElement().asString().contains("t.yaml").contains(reason);
  }

  /// A few lines that would stand for 10⁹ texts.
  @Test
  void aFileThatUnfoldsWithoutEndIsRefusedAtOnce() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int k = 1; k < 9; k++) {
      text.append("a").append(k).append(": &a").append(k).append(" [");
      text.append(("*a" + (k - 1) + ", ").repeat(9)).append("*a").append(k - 1).append("]\n");
    }
    assertThat(read(text.toString())).isEmpty();
    assertThat(problems.toList()).singleElement().asString().contains("anchor");
  }
}
