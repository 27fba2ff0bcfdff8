package org.ayni.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {

  private final Problems problems = new Problems();

  record Point(String name, double y, double x, List<Integer> marks) {}

  @Test
  void keysKeepTheirOrder() {
    var object = Json.object().put("zeta", 1).put("alpha", 0.1 + 0.2);
    object.set("point", Json.tree(new Point("p", 2, 1e-7, List.of(1, 2))));
    assertThat(Json.text(object))
        .isEqualTo(
            """
            {
              "zeta" : 1,
              "alpha" : 0.30000000000000004,
              "point" : {
                "name" : "p",
                "y" : 2.0,
                "x" : 1.0E-7,
                "marks" : [ 1, 2 ]
              }
            }
            """);
  }

  @Test
  void numbersReadBackBitForBit() {
    double value = 0.1 + 0.2;
    JsonValue read = read(Json.text(Json.object().put("v", value))).orElseThrow();
    assertThat(read.required("v").number()).isEqualTo(value);
    assertThat(problems.toList()).isEmpty();
  }

  @Test
  void whatJsonCannotHoldIsNotWritten() {
    assertThatThrownBy(() -> Json.text(new Point("p", Double.NaN, 0, List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(".y");
  }

  static Stream<Arguments> badDocuments() {
    return Stream.of(
        arguments("", "t.json: an empty file; expected a JSON document"),
        arguments(
            "{\n  \"a\": 1,\n  \"b\": ",
            "t.json:3: the document ends too early; expected a JSON document (RFC 8259)\n    It was cut off: copy or download it again."),
        arguments(
            "{\n  \"years\": \"five\"\n}",
            "t.json:2, column 'years': \"five\"; expected a whole number from 1 to 40"),
        arguments(
            "{ \"years\": 1000 }",
            "t.json:1, column 'years': 1000; expected a whole number from 1 to 40"),
        arguments(
            "{\n\n \"year\": 5 }",
            "t.json:1: no field 'years'; expected one\nt.json:3, column 'year': an unknown field; expected one of years, floors\n    Maybe 'years' is meant."),
        arguments(
            "{ \"years\": 5,\n  \"floors\": [\n    0.9,\n    \"x\" ] }",
            "t.json:4, column 'floors[1]': \"x\"; expected a number"));
  }

  @ParameterizedTest
  @MethodSource("badDocuments")
  void badDocumentsAreToldWithLineAndField(String text, String message) {
    read(text)
        .ifPresent(root -> {
          root.required("years").wholeNumber(1, 40);
          root.optional("floors").ifPresent(f -> f.items().forEach(JsonValue::number));
          root.allowOnly(List.of("years", "floors"));
        });
    assertThat(new BadInputException(problems.toList())).hasMessage(message);
  }

  @Test
  void syntaxErrorsAndDuplicateKeysAreToldWithTheirLine() {
    read("{\n \"a\": 1,\n \"a\": 2 }");
    read("{\n \"a\": 01 }");
    read("{}\n{}");
    read("[NaN]");
    assertThat(problems.toList()).extracting(Problem::row).containsExactly(3, 2, 2, 1);
    assertThat(problems.toList()).allSatisfy(p -> assertThat(p.found()).startsWith("no JSON"));
  }

  @Test
  void whatFollowsFromAMissingFieldIsNotToldAgain() {
    JsonValue root = read("{}").orElseThrow();
    JsonValue missing = root.required("goals").required("floors");
    assertThat(missing.items()).isEmpty();
    assertThat(missing.text()).isEmpty();
    assertThat(missing.number()).isNaN();
    assertThat(problems.toList()).hasSize(1);
  }

  private Optional<JsonValue> read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Json.read(InputFile.of("t.json", () -> new ByteArrayInputStream(bytes)), problems);
  }
}
