package org.ayni.record.note;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// The key with which one voter signs in one pseudonymous ballot. It follows from a secret that can
/// be written down by hand: 128 random bits as 26 letters and digits (Crockford's base 32). The
/// seed of the Ed25519 key (RFC 8032) is HKDF-SHA256 of the secret (RFC 5869), without salt, the
/// information being [#INFORMATION]. Immutable.
public final class OneTimeKey {

  /// What the key is derived for.
  public static final String INFORMATION = "ayni one-time key/1";

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int SECRET_BYTES = 16;
  private static final int LETTERS = 26;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String secret;
  private final byte[] seed;
  private final String publicKey;

  private OneTimeKey(byte[] secret) {
    this.secret = written(secret);
    this.seed = derived(secret);
    this.publicKey = Base64Text.of(Ed25519.publicKey(seed));
  }

  /// A new one, from the system's secure random numbers.
  public static OneTimeKey generate() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return new OneTimeKey(secret);
  }

  /// The key of a secret as somebody typed it: lower case, spaces and hyphens make no difference,
  /// and O, I, L are read as 0, 1, 1.
  ///
  /// @return empty when it is no secret
  public static Optional<OneTimeKey> parse(String typed) {
    String text =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (text.length() != LETTERS) {
      return Optional.empty();
    }
    byte[] secret = new byte[SECRET_BYTES];
    for (int letter = 0; letter < LETTERS; letter++) {
      int value = DIGITS.indexOf(text.charAt(letter));
      if (value < 0) {
        return Optional.empty();
      }
      for (int k = 0; k < 5; k++) {
        int bit = 5 * letter + k;
        boolean set = (value >> (4 - k) & 1) == 1;
        if (set && bit >= 8 * SECRET_BYTES) {
          return Optional.empty();
        }
        if (set) {
          secret[bit / 8] |= (byte) (0x80 >> bit % 8);
        }
      }
    }
    return Optional.of(new OneTimeKey(secret));
  }

  private static String written(byte[] secret) {
    StringBuilder text = new StringBuilder();
    for (int letter = 0; letter < LETTERS; letter++) {
      int value = 0;
      for (int bit = 5 * letter; bit < 5 * letter + 5; bit++) {
        boolean set = bit < 8 * SECRET_BYTES && (secret[bit / 8] & 0x80 >> bit % 8) != 0;
        value = 2 * value + (set ? 1 : 0);
      }
      text.append(letter > 0 && letter % GROUP == 0 ? "-" : "").append(DIGITS.charAt(value));
    }
    return text.toString();
  }

  private static byte[] derived(byte[] secret) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(secret)
                  .thenExpand(
                      INFORMATION.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                      Ed25519.KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK's HKDF failed", e);
    }
  }

  /// The secret in groups of four, such as `7D1K-…`: for its voter alone.
  public String secret() {
    return secret;
  }

  /// The public key, base64, as it is listed.
  public String publicKey() {
    return publicKey;
  }

  /// The signature of a message, base64.
  public String sign(byte[] message) {
    return Base64Text.of(Ed25519.sign(seed, message));
  }

  /// Whether a text is a public key that can be listed.
  public static boolean isPublic(String text) {
    return Base64Text.read(text).filter(Ed25519::isKey).isPresent();
  }

  /// Whether a signature of a message holds.
  ///
  /// @param key public, base64
  /// @param signature base64
  public static boolean holds(String key, byte[] message, String signature) {
    Optional<byte[]> own = Base64Text.read(key).filter(read -> read.length == Ed25519.KEY_BYTES);
    Optional<byte[]> signed =
        Base64Text.read(signature).filter(read -> read.length == Ed25519.SIGNATURE_BYTES);
    return own.isPresent()
        && signed.isPresent()
        && Ed25519.verifies(own.get(), message, signed.get());
  }

  /// The public key; never the secret.
  @Override
  public String toString() {
    return publicKey;
  }
}
