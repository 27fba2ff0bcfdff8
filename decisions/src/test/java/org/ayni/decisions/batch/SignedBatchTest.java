package org.ayni.decisions.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.ayni.files.BadInputException;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;
import org.junit.jupiter.api.Test;

class SignedBatchTest {

  private static final String HOUSE = "rio.example/acta";
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

  private final SigningKey secretary = SigningKey.generate("secretaria.example", KeyRole.LOG);
  private final SigningKey observer = SigningKey.generate("veedora.example", KeyRole.WITNESS);
  private final SignedBatch batch =
      SignedBatch.of(HOUSE, "{\"act\":\"one\"}\n\n{\"act\":\"two\"}").signedBy(secretary, NOW);

  @Test
  void itReadsBackWithTheSignaturesOfAllWhoSigned() {
    SignedBatch back = SignedBatch.parse("x.batch", batch.signedBy(observer, NOW).toString());
    assertThat(back.acts()).isEqualTo("{\"act\":\"one\"}\n{\"act\":\"two\"}\n");
    back.require("x.batch", HOUSE, List.of(secretary.verifier(), observer.verifier()));
    assertThat(back.key()).isEqualTo(batch.key());
  }

  @Test
  void everyChangedByteIsFound() {
    String file = batch.toString();
    for (int at = 0; at < file.length(); at++) {
      char other = file.charAt(at) == 'x' ? 'y' : 'x';
      String changed = file.substring(0, at) + other + file.substring(at + 1);
      assertThatThrownBy(() ->
              SignedBatch.parse("x.batch", changed)
                  .require("x.batch", HOUSE, List.of(secretary.verifier())))
          .as("character " + at)
          .isInstanceOf(BadInputException.class);
    }
  }

  @Test
  void actsMayNotBeLeftOutOrTurnedRound() {
    String file = batch.toString();
    assertThatThrownBy(() -> SignedBatch.parse("x.batch", file.replace("{\"act\":\"one\"}\n", "")))
        .hasMessageContaining("acts other than those that were signed");
    assertThatThrownBy(() ->
            SignedBatch.parse(
                "x.batch",
                file.replace(
                    "{\"act\":\"one\"}\n{\"act\":\"two\"}",
                    "{\"act\":\"two\"}\n{\"act\":\"one\"}")))
        .hasMessageContaining("acts other than those that were signed");
  }

  @Test
  void whatIsForAnotherHouseOrNotSignedIsToldTogether() {
    assertThatThrownBy(
            () -> batch.require("x.batch", "sol.example/acta", List.of(observer.verifier())))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("acts for the house 'rio.example/acta'")
        .hasMessageContaining("no signature of veedora.example that holds")
        .hasMessageContaining("secretaria.example");
  }

  @Test
  void aKeyOfTheSameNameIsNotTheSameKey() {
    SigningKey impostor = SigningKey.generate("secretaria.example", KeyRole.LOG);
    assertThatThrownBy(() -> batch.require("x.batch", HOUSE, List.of(impostor.verifier())))
        .isInstanceOf(BadInputException.class);
  }
}
