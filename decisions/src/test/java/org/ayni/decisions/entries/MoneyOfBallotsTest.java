package org.ayni.decisions.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.record.canonical.Value;
import org.ayni.record.canonical.ValueReader;
import org.junit.jupiter.api.Test;

class MoneyOfBallotsTest {

  /// As such lines stand in records from before ballots said the unit of their money.
  private static final String EARLIER =
      "{\"assembly\":\"octubre\",\"ballot\":\"obras\",\"council\":\"rio\",\"form\":\"named-open\","
          + "\"question\":{\"budget\":\"2200\",\"costs\":{\"escuela\":\"700.5\",\"pozo\":\"900\"},"
          + "\"options\":[\"pozo\",\"escuela\"],\"rule\":\"equal-shares\",\"seats\":0},"
          + "\"roll\":\"octubre\",\"seed\":\"00\",\"subject\":\"projects\",\"title\":\"Obras\"}";

  private static final String WITH_UNIT =
      EARLIER.replace("\"seats\":0}", "\"seats\":0,\"unit\":\"millones de pesos de 2019\"}");

  private static EventEntries.Reading read(String line) {
    return EventEntries.read(
        "ballot-opened",
        (Value.Fields) ValueReader.readCanonical(line.getBytes(StandardCharsets.UTF_8)));
  }

  private static BallotOpened opened(String line) {
    return (BallotOpened) read(line).event().orElseThrow();
  }

  private static String again(BallotOpened opened) {
    return EventEntries.entry(Instant.EPOCH, opened).body().json();
  }

  @Test
  void aBallotFromBeforeIsReadAndWrittenByteForByte() {
    BallotOpened opened = opened(EARLIER);
    assertThat(opened.question().unit()).isEmpty();
    assertThat(opened.question().budget()).contains(new BigDecimal("2200"));
    assertThat(again(opened)).isEqualTo(EARLIER);
  }

  @Test
  void theUnitOfItsMoneyStandsInTheQuestion() {
    assertThat(opened(WITH_UNIT).question().unit())
        .isEqualTo(Optional.of("millones de pesos de 2019"));
    assertThat(again(opened(WITH_UNIT))).isEqualTo(WITH_UNIT);
  }

  @Test
  void aUnitThatIsNoneIsAFinding() {
    assertThat(read(WITH_UNIT.replace("millones", " millones")).event()).isEmpty();
    assertThat(read(WITH_UNIT.replace("millones", " millones")).misfits().toString())
        .contains("expected one line of money");
  }
}
