package org.ayni.record.note;

import java.util.Base64;
import java.util.Optional;

/// Base64 of RFC 4648, section 4, each content written in one way only.
public final class Base64Text {

  private Base64Text() {}

  public static String of(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// Empty unless encoding gives the same text again: the JDK's reader lets spare bits pass, and a
  /// text that could be altered without notice proves nothing.
  public static Optional<byte[]> read(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return of(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
