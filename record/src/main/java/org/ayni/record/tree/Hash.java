package org.ayni.record.tree;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 hash: 32 bytes. Immutable.
public final class Hash {

  /// Bytes in a hash.
  public static final int BYTES = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /// @param bytes exactly 32
  public static Hash of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  /// @param length exactly 32
  static Hash of(byte[] bytes, int offset, int length) {
    if (length != BYTES) {
      throw new IllegalArgumentException("a hash of " + length + " bytes; expected " + BYTES);
    }
    return new Hash(Arrays.copyOfRange(bytes, offset, offset + BYTES));
  }

  /// @param hex 64 hexadecimal digits
  public static Hash ofHex(String hex) {
    return of(HexFormat.of().parseHex(hex));
  }

  /// SHA-256 of some bytes.
  public static Hash sha256(byte[] content) {
    return new Hash(Sha256.digest().digest(content));
  }

  /// A copy.
  public byte[] bytes() {
    return bytes.clone();
  }

  void writeTo(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, BYTES);
  }

  void writeTo(MessageDigest digest) {
    digest.update(bytes);
  }

  /// 64 lower-case hexadecimal digits.
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /// As RFC 4648, section 4.
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
