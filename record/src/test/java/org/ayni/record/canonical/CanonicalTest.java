package org.ayni.record.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
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

  /// By the definition: a text is canonical when what it says is written just so.
  @Test
  void textsAlteredAtRandomAreCanonicalExactlyWhenTheyWouldBeWrittenSo() {
    long seed = Long.getLong("ayni.seed", 20261126);
    System.out.println("CanonicalTest seed " + seed);
    Random random = new Random(seed);
    byte[] original =
        Value.Fields.none()
            .with("a", Value.Items.ofTexts(List.of("x\n\u0007\"\\/é€😀", "")))
            .with("ab", -70)
            .with("b", Value.Fields.none().with("t", new Value.Truth(true)).with("u", 0))
            .canonical();
    String letters = " \t\n{}[],:\"\\/u0123456789abcdefnrt-é";
    int canonical = 0;
    int other = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(new String(original, StandardCharsets.UTF_8));
      for (int change = random.nextInt(3); change >= 0; change--) {
        int at = random.nextInt(text.length());
        String letter = letters.substring(random.nextInt(letters.length() - 1)).substring(0, 1);
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, letter);
          case 1 -> text.setCharAt(at, letter.charAt(0));
          default -> text.deleteCharAt(at);
        }
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      Optional<Value> read = read(bytes, ValueReader::read);
      boolean expected = read.filter(v -> Arrays.equals(v.canonical(), bytes)).isPresent();
      assertThat(read(bytes, ValueReader::readCanonical).isPresent())
          .as("seed " + seed + ": " + text)
          .isEqualTo(expected);
      canonical += expected ? 1 : 0;
      other += read.isPresent() && !expected ? 1 : 0;
    }
    assertThat(canonical).as("alterations that stay canonical").isGreaterThan(500);
    assertThat(other).as("alterations written another way").isGreaterThan(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\\u000a\"",
        "\"\\u000A\"",
        "\"\\u001F\"",
        "\"\\u0022\"",
        "\"\\u00e9\"",
        "{ }",
        " 1",
        "[1,\n2]",
        "{\"ab\":1,\"a\":2}",
        "{\"\":1, \"a\":2}",
        "{\"a\":1,\"\":2}"
      })
  void everyOtherWayOfWritingIsTold(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertThat(ValueReader.read(bytes).canonical()).isNotEqualTo(bytes);
    assertThatThrownBy(() -> ValueReader.readCanonical(bytes))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("not written canonically");
  }

  private static Optional<Value> read(byte[] bytes, Function<byte[], Value> reader) {
    try {
      return Optional.of(reader.apply(bytes));
    } catch (RecordException e) {
      return Optional.empty();
    }
  }
}
