package org.ayni.decisions.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ayni.record.canonical.Value;
import org.ayni.record.canonical.ValueReader;
import org.junit.jupiter.api.Test;

class RecordCodecTest {

  enum Colour {
    DARK_RED,
    BLUE
  }

  sealed interface Shape {
    record Circle(BigDecimal radius) implements Shape {}

    record TwoSides(int a, int b) implements Shape {
      public TwoSides {
        if (a <= 0) {
          throw new IllegalArgumentException("a side of " + a);
        }
      }
    }
  }

  record Everything(
      String text,
      int number,
      boolean yes,
      BigDecimal decimal,
      LocalDate day,
      Instant time,
      Colour colour,
      Optional<String> maybe,
      OptionalInt some,
      List<Shape> shapes,
      Map<String, BigDecimal> shares,
      Map<Colour, Integer> counts) {}

  private static final Everything SAMPLE =
      new Everything(
          "ñandú \"x\"",
          -7,
          true,
          new BigDecimal("12.50"),
          LocalDate.of(2027, 2, 28),
          Instant.parse("2027-02-28T12:00:00Z"),
          Colour.DARK_RED,
          Optional.empty(),
          OptionalInt.of(3),
          List.of(new Shape.Circle(BigDecimal.ONE), new Shape.TwoSides(1, 2)),
          Map.of("food", new BigDecimal("0.25")),
          Map.of(Colour.BLUE, 4));

  private record Holder(double fraction) {}

  private static Value.Fields fields(String json) {
    return (Value.Fields) ValueReader.readCanonical(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aRecordIsReadBackAsItWasWritten() {
    Value.Fields written = RecordCodec.write(SAMPLE);
    assertThat(RecordCodec.read(Everything.class, fields(written.json())).record())
        .contains(SAMPLE);
  }

  @Test
  void namesHaveHyphensAndWhatIsEmptyIsLeftOut() {
    assertThat(RecordCodec.write(SAMPLE).json())
        .contains("\"colour\":\"dark-red\"")
        .contains("{\"a\":1,\"b\":2,\"type\":\"two-sides\"}")
        .doesNotContain("maybe");
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    Value.Fields wrong =
        RecordCodec.write(SAMPLE)
            .with("number", "seven")
            .with("colour", "green")
            .with("day", "2027-02-30")
            .with("extra", 1)
            .without("text");
    var reading = RecordCodec.read(Everything.class, wrong);
    assertThat(reading.record()).isEmpty();
    assertThat(reading.misfits()).hasSize(5);
    assertThat(reading.misfits().toString())
        .contains("'number'", "dark-red, blue", "'day'", "'extra'", "'text'");
  }

  @Test
  void whatARecordRefusesIsAFinding() {
    Value.Fields wrong =
        RecordCodec.write(SAMPLE)
            .with(
                "shapes",
                new Value.Items(
                    List.of(
                        Value.Fields.none().with("a", -1).with("b", 2).with("type", "two-sides"))));
    assertThat(RecordCodec.read(Everything.class, wrong).misfits().toString())
        .contains("a side of -1");
  }

  @Test
  void anotherFormOfTheSameThingIsRefused() {
    Value.Fields other = RecordCodec.write(SAMPLE).with("time", "2027-02-28T12:00:00.000Z");
    assertThat(RecordCodec.read(Everything.class, other).misfits()).isNotEmpty();
  }

  @Test
  void fractionsThatAreNotDecimalsHaveNoForm() {
    assertThatThrownBy(() -> RecordCodec.write(new Holder(0.1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
