package org.ayni.record.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ayni.record.RecordException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTest {

  private static String canonical(String json) {
    return ValueReader.read(json.getBytes(StandardCharsets.UTF_8)).json();
  }

  /// RFC 8785, section 3.2.3: the example of sorting, retyped, with its order of values.
  @Test
  void fieldsAreSortedAsTheRfcShows() {
    String json =
        """
        {
          "\\u20ac": "Euro Sign",
          "\\r": "Carriage Return",
          "\\ufb33": "Hebrew Letter Dalet With Dagesh",
          "1": "One",
          "\\ud83d\\ude00": "Emoji: Grinning Face",
          "\\u0080": "Control",
          "\\u00f6": "Latin Small Letter O With Diaeresis"
        }
        """;
    assertThat(canonical(json))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  /// RFC 8785, section 3.2.2: the string and the literals of its example.
  @Test
  void textsAreEscapedAsTheRfcShows() {
    assertThat(
            canonical("{\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"}"))
        .isEqualTo("{\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    assertThat(canonical(" [ true , false , [ ] , { } , -7 ] ")).isEqualTo("[true,false,[],{},-7]");
  }

  @Test
  void readingTheCanonicalTextGivesTheSameValue() {
    Value value =
        Value.Fields.none()
            .with("choice", Value.Items.ofTexts(List.of("agua", "escuela", "ñandú \u0007 \"x\"")))
            .with("points", Value.LARGEST)
            .with("open", new Value.Truth(true));
    assertThat(ValueReader.readCanonical(value.canonical())).isEqualTo(value);
  }

  @Test
  void aTextAndANumberAreNotWrittenAlike() {
    assertThat(new Value.Text("7").canonical()).isEqualTo(new byte[] {'"', '7', '"'});
    assertThat(new Value.Whole(7).canonical()).isEqualTo(new byte[] {'7'});
    assertThat(new Value.Text("true").json()).isNotEqualTo(new Value.Truth(true).json());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{\"a\":null}",
        "1.5",
        "1e3",
        "01",
        "-0",
        "-",
        "+1",
        "9007199254740992",
        "99999999999999999999999999",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"\\u0061\":2}",
        "[1,]",
        "[1",
        "{\"a\"}",
        "{\"a\":1} x",
        "\"\\ud800\"",
        "\"\\x\"",
        "\"tab\there\"",
        "tru",
        "'a'"
      })
  void whatHasMoreThanOneReadingIsRefused(String json) {
    assertThatThrownBy(() -> canonical(json)).isInstanceOf(RecordException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"b\":1,\"a\":2}", "[ 1]", "\"\\u0041\"", "\"\\/\"", "1\n"})
  void whatIsWrittenAnotherWayIsNotCanonical(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertThat(ValueReader.read(bytes)).isNotNull();
    assertThatThrownBy(() -> ValueReader.readCanonical(bytes)).isInstanceOf(RecordException.class);
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    assertThatThrownBy(() -> ValueReader.read(new byte[] {'"', (byte) 0xff, '"'}))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void valuesDeepInEachOtherAreRefusedBeforeTheStackEnds() {
    assertThatThrownBy(() -> canonical("[".repeat(100_000)))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("32 deep");
  }

  @Test
  void aMistakeIsToldWithItsLineAndCharacter() {
    assertThatThrownBy(() -> canonical("{\n  \"a\": 1,\n  \"b\": 2.5\n}"))
        .isInstanceOfSatisfying(
            RecordException.class,
            e ->
                assertThat(e.in("body.json", 1).findings().getFirst().toString())
                    .startsWith("body.json:3: a number with decimals")
                    .contains("character 9"));
  }
}
