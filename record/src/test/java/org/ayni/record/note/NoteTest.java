package org.ayni.record.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.ayni.record.RecordException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Published values: the key and note of Go's `golang.org/x/mod/sumdb/note` (its documentation and
/// note_test.go, The Go Authors 2019), which are the reference of C2SP signed-note; RFC 8032,
/// section 7.1 for Ed25519. The text of Go's example is a saying of Peter Neumann's. Retyped.
class NoteTest {

  private static final String KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String SECRET =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String LINE =
      "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  private static final Instant NOW = Instant.parse("2026-05-01T14:00:00Z");

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void thePublishedNoteHolds() {
    SignedNote note = SignedNote.parse(utf8(TEXT + "\n" + LINE));
    assertThat(note.text()).isEqualTo(TEXT);
    assertThat(note.isSignedBy(VerifierKey.parse(KEY))).isTrue();
  }

  @Test
  void thePublishedKeySignsThePublishedNoteByteForByte() {
    SigningKey key = SigningKey.parse(SECRET, VerifierKey.parse(KEY));
    SignedNote note = new SignedNote(TEXT, List.of(key.sign(TEXT, NOW)));
    assertThat(note).hasToString(TEXT + "\n" + LINE);
    assertThat(key.secret()).isEqualTo(SECRET);
    assertThat(key).hasToString(KEY);
  }

  /// RFC 8032, section 7.1, test 2: the message 0x72.
  @Test
  void theRfcsSignatureVerifies() {
    byte[] key = hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    byte[] signature =
        hex(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    assertThat(Ed25519.verifies(key, hex("72"), signature)).isTrue();
    assertThat(Ed25519.verifies(key, hex("73"), signature)).isFalse();
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  @Test
  void noPartOfAKeyAndNoAlteredKeyIsAKey() {
    for (int i = 0; i <= KEY.length(); i++) {
      for (int j = i; j <= KEY.length(); j++) {
        if (i != 0 || j != KEY.length()) {
          assertThat(VerifierKey.ifAny(KEY.substring(i, j))).isEmpty();
        }
      }
    }
    for (int i = 0; i < KEY.length(); i++) {
      String altered = KEY.substring(0, i) + (char) (KEY.charAt(i) + 1) + KEY.substring(i + 1);
      assertThat(VerifierKey.ifAny(altered)).as(altered).isEmpty();
    }
  }

  @Test
  void noAlteredByteOfANotePasses() {
    byte[] note = utf8(TEXT + "\n" + LINE);
    VerifierKey key = VerifierKey.parse(KEY);
    for (int i = 0; i < note.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] altered = note.clone();
        altered[i] ^= (byte) (1 << bit);
        boolean passes;
        try {
          passes = SignedNote.parse(altered).isSignedBy(key);
        } catch (RecordException e) {
          passes = false;
        }
        assertThat(passes).as("bit %d of byte %d", bit, i).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text\n",
        "text\n\n",
        "text\n\n\u2014 name\n",
        "text\n\n- name AAAAAAAA\n",
        "text\n\n\u2014 name AAAAAAA\n",
        "text\n\n\u2014 name AAAA\n",
        "text\n\n\u2014 na me AAAAAAAA\n",
        "text\n\n\u2014 name AAAAAAAA",
        "text\n\n\u2014 name AAAAAAAA\n\n",
        "te\txt\n\n\u2014 name AAAAAAAA\n"
      })
  void whatIsNoNoteIsRefused(String text) {
    assertThatThrownBy(() -> SignedNote.parse(utf8(text))).isInstanceOf(RecordException.class);
  }

  @Test
  void textMayHoldBlankLines() {
    SigningKey key = SigningKey.generate("junta.example/acta", KeyRole.LOG);
    String text = "uno\n\ndos\n";
    SignedNote note = new SignedNote(text, List.of(key.sign(text, NOW)));
    SignedNote back = SignedNote.parse(note.bytes());
    assertThat(back.text()).isEqualTo(text);
    assertThat(back.isSignedBy(key.verifier())).isTrue();
  }

  @Test
  void aWitnessStatesTheTimeAndCannotBeTakenForALog() {
    SigningKey witness = SigningKey.generate("asociacion.example/testigo", KeyRole.WITNESS);
    SignedNote note = new SignedNote(TEXT, List.of(witness.sign(TEXT, NOW)));
    assertThat(note.cosignedAt(witness.verifier())).contains(NOW);
    VerifierKey asLog =
        VerifierKey.of(witness.verifier().name(), KeyRole.LOG, witness.verifier().bytes());
    assertThat(note.isSignedBy(asLog)).isFalse();
    assertThat(SignedNote.parse(note.bytes()).cosignedAt(witness.verifier())).contains(NOW);
  }

  @Test
  void theTimeOfACosignatureIsSigned() {
    SigningKey witness = SigningKey.generate("asociacion.example/testigo", KeyRole.WITNESS);
    byte[] bytes = witness.sign(TEXT, NOW).bytes();
    bytes[Long.BYTES - 1]++;
    NoteSignature later =
        new NoteSignature(witness.verifier().name(), witness.verifier().id(), bytes);
    assertThat(new SignedNote(TEXT, List.of(later)).cosignedAt(witness.verifier())).isEmpty();
  }

  @Test
  void aSecondBadSignatureOfAKeySpoilsTheGoodOne() {
    SigningKey key = SigningKey.parse(SECRET, VerifierKey.parse(KEY));
    SignedNote note =
        new SignedNote(TEXT, List.of(key.sign(TEXT, NOW), key.sign("another text\n", NOW)));
    assertThat(note.isSignedBy(key.verifier())).isFalse();
  }

  /// The neutral point, (0, −1), and a point of order 8 (Bernstein et al. 2012).
  @Test
  void keysUnderWhichOneSignatureFitsManyTextsAreRefused() {
    BigInteger p = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    List<BigInteger> bad =
        List.of(
            BigInteger.ZERO, BigInteger.ONE, p.subtract(BigInteger.ONE), p, p.add(BigInteger.ONE));
    for (BigInteger y : bad) {
      byte[] key = new byte[32];
      for (int i = 0; i < 32; i++) {
        key[i] = y.shiftRight(8 * i).byteValue();
      }
      assertThat(Ed25519.isKey(key)).as("y = %s", y).isFalse();
    }
    assertThat(
            Ed25519.isKey(hex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")))
        .isFalse();
    assertThat(
            Ed25519.isKey(hex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")))
        .isFalse();
  }
}
