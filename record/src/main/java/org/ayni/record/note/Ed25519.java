package org.ayni.record.note;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Set;
import java.util.function.BiFunction;

/// Ed25519 (RFC 8032) of the JDK, with keys as their 32 bytes.
public final class Ed25519 {

  /// Bytes of a public key and of the seed of a private key.
  public static final int KEY_BYTES = 32;

  /// Bytes of a signature.
  public static final int SIGNATURE_BYTES = 64;

  private static final String NAME = "Ed25519";
  private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

  private static final BigInteger ORDER_8 =
      new BigInteger("05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16);

  /// The y of the eight points whose 8-fold is neutral: 0, 1, −1 and the two of order 8 (Bernstein
  /// et al. 2012; y → −y takes one of order 8 to another). Under such a key one signature fits many
  /// texts.
  private static final Set<BigInteger> SMALL_ORDER =
      Set.of(
          BigInteger.ZERO,
          BigInteger.ONE,
          P.subtract(BigInteger.ONE),
          ORDER_8,
          P.subtract(ORDER_8));

  private Ed25519() {}

  /// Makes a new pair of keys.
  ///
  /// @param use what to make of the seed and the public key
  static <T> T generate(BiFunction<byte[], byte[], T> use) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
      byte[] seed =
          ((EdECPrivateKey) pair.getPrivate())
              .getBytes()
              .orElseThrow(() -> new IllegalStateException("a private key that is not told"));
      return use.apply(seed, encode(((EdECPublicKey) pair.getPublic()).getPoint()));
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  /// The public key of a seed. The JDK tells it only of a pair that it makes: here it is given the
  /// seed for random numbers.
  static byte[] publicKey(byte[] seed) {
    try {
      KeyPairGenerator pairs = KeyPairGenerator.getInstance(NAME);
      pairs.initialize(NamedParameterSpec.ED25519, new GivenBytes(seed));
      KeyPair pair = pairs.generateKeyPair();
      byte[] made = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
      if (!MessageDigest.isEqual(made, seed)) {
        throw new IllegalStateException("the JDK does not take a seed as it is given");
      }
      return encode(((EdECPublicKey) pair.getPublic()).getPoint());
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  /// Random numbers that are known.
  private static final class GivenBytes extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] given;

    GivenBytes(byte[] given) {
      this.given = given.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(given, 0, bytes, 0, bytes.length);
    }
  }

  static byte[] sign(byte[] seed, byte[] message) {
    try {
      PrivateKey key =
          KeyFactory.getInstance(NAME)
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
      Signature signature = Signature.getInstance(NAME);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  /// Whether the signature is that of the key over the message.
  public static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
    if (!isKey(publicKey) || signature.length != SIGNATURE_BYTES) {
      return false;
    }
    try {
      PublicKey key =
          KeyFactory.getInstance(NAME)
              .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, decode(publicKey)));
      Signature verifier = Signature.getInstance(NAME);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      // Not on the curve, or no signature at all: in either case it does not verify.
      return false;
    }
  }

  /// Whether 32 bytes are written as a key must be and are none under which one signature fits many
  /// texts.
  public static boolean isKey(byte[] publicKey) {
    if (publicKey.length != KEY_BYTES) {
      return false;
    }
    BigInteger y = decode(publicKey).getY();
    return y.compareTo(P) < 0 && !SMALL_ORDER.contains(y);
  }

  /// RFC 8032, section 5.1.3: y in little-endian order, the top bit the sign of x.
  private static EdECPoint decode(byte[] bytes) {
    byte[] big = new byte[KEY_BYTES];
    for (int i = 0; i < KEY_BYTES; i++) {
      big[i] = bytes[KEY_BYTES - 1 - i];
    }
    boolean odd = (big[0] & 0x80) != 0;
    big[0] &= 0x7f;
    return new EdECPoint(odd, new BigInteger(1, big));
  }

  private static byte[] encode(EdECPoint point) {
    byte[] bytes = new byte[KEY_BYTES];
    BigInteger y = point.getY();
    for (int i = 0; i < KEY_BYTES; i++) {
      bytes[i] = y.shiftRight(8 * i).byteValue();
    }
    if (point.isXOdd()) {
      bytes[KEY_BYTES - 1] |= (byte) 0x80;
    }
    return bytes;
  }

  private static IllegalStateException missing(GeneralSecurityException e) {
    return new IllegalStateException("the JDK's Ed25519 failed", e);
  }
}
