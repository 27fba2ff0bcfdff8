package org.ayni.record.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeKeyTest {

  /// The secret 00 01 … 0f; seed and public key computed from RFC 5869 and RFC 8032 by a program of
  /// its own (Python's hmac, hashlib and whole numbers).
  private static final String SECRET = "000G-40R4-0M30-E209-185G-R38E-1W";

  private static final String PUBLIC = "O52ctwsbQY3G3wl5FUuyykNAzUqAHtftJ6yjWUYpYuA=";

  @Test
  void theKeyOfASecretIsTheOneThatTheStandardsSay() {
    OneTimeKey key = OneTimeKey.parse(SECRET).orElseThrow();
    assertThat(key.publicKey()).isEqualTo(PUBLIC);
    assertThat(key.secret()).isEqualTo(SECRET);
    assertThat(key.toString()).isEqualTo(PUBLIC);
  }

  @Test
  void aSecretIsReadAsPeopleTypeIt() {
    String sloppy = SECRET.toLowerCase(Locale.ROOT).replace('0', 'o').replace("-", " ");
    assertThat(OneTimeKey.parse(" " + sloppy + " ").orElseThrow().publicKey()).isEqualTo(PUBLIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "000G-40R4",
        "000G-40R4-0M30-E209-185G-R38E-1WW",
        "000G-40R4-0M30-E209-185G-R38E-1U",
        "000G-40R4-0M30-E209-185G-R38E-1X",
      })
  void whatIsNoSecretIsNone(String typed) {
    assertThat(OneTimeKey.parse(typed)).isEmpty();
  }

  @Test
  void aNewKeyIsFoundAgainFromItsSecretAndSigns() {
    OneTimeKey key = OneTimeKey.generate();
    OneTimeKey again = OneTimeKey.parse(key.secret()).orElseThrow();
    byte[] message = "a vote".getBytes(StandardCharsets.UTF_8);
    assertThat(
            Ed25519.verifies(
                Base64Text.read(key.publicKey()).orElseThrow(),
                message,
                Base64Text.read(again.sign(message)).orElseThrow()))
        .as(key.secret())
        .isTrue();
    assertThat(OneTimeKey.generate().secret()).isNotEqualTo(key.secret());
    assertThat(OneTimeKey.isPublic(key.publicKey())).isTrue();
    assertThat(OneTimeKey.isPublic(key.secret())).isFalse();
  }
}
