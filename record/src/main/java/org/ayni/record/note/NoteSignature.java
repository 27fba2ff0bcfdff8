package org.ayni.record.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// One signature line of a note. Immutable.
public final class NoteSignature {

  private static final String MARK = "\u2014 ";

  private final String name;
  private final int keyId;
  private final byte[] bytes;

  NoteSignature(String name, int keyId, byte[] bytes) {
    this.name = name;
    this.keyId = keyId;
    this.bytes = bytes.clone();
  }

  /// @param line without its line feed
  static Optional<NoteSignature> parse(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 3 || !line.startsWith(MARK) || !VerifierKey.isName(parts[1])) {
      return Optional.empty();
    }
    return Base64Text.read(parts[2])
        .filter(bytes -> bytes.length > Integer.BYTES)
        .map(bytes ->
            new NoteSignature(
                parts[1],
                ByteBuffer.wrap(bytes).getInt(),
                Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length)));
  }

  public String name() {
    return name;
  }

  public int keyId() {
    return keyId;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteSignature signature
        && name.equals(signature.name)
        && keyId == signature.keyId
        && Arrays.equals(bytes, signature.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// The line, without its line feed.
  @Override
  public String toString() {
    ByteBuffer all = ByteBuffer.allocate(Integer.BYTES + bytes.length);
    return MARK + name + " " + Base64Text.of(all.putInt(keyId).put(bytes).array());
  }
}
