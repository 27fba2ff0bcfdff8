package org.ayni.record.note;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a key signs, with its type byte in C2SP signed-note.
public enum KeyRole {
  /// Signs checkpoints of its own log.
  LOG((byte) 0x01),
  /// Cosigns checkpoints of others, with the time.
  WITNESS((byte) 0x04);

  private final byte type;

  KeyRole(byte type) {
    this.type = type;
  }

  byte type() {
    return type;
  }

  /// As entries and options have it: `log`, `witness`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// See [#code].
  public static Optional<KeyRole> byCode(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }

  static Optional<KeyRole> byType(byte type) {
    return Arrays.stream(values()).filter(role -> role.type == type).findFirst();
  }
}
