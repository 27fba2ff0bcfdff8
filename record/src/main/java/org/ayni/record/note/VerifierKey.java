package org.ayni.record.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.ayni.record.RecordException;
import org.ayni.record.tree.Hash;

/// A public key with its name and role, as text `name+id+base64` (the "vkey" of C2SP signed-note).
/// Immutable.
public final class VerifierKey {

  /// Characters of a name.
  public static final int LONGEST_NAME = 255;

  /// What a text must be to be one, in words.
  public static final String EXPECTED =
      "a public key NAME+ID+BASE64, such as 'ayni record key' prints";

  private final String name;
  private final KeyRole role;
  private final byte[] bytes;

  private VerifierKey(String name, KeyRole role, byte[] bytes) {
    this.name = name;
    this.role = role;
    this.bytes = bytes;
  }

  /// @param bytes the public key, 32 bytes
  /// @throws RecordException when the name or the key cannot be used
  public static VerifierKey of(String name, KeyRole role, byte[] bytes) {
    if (!isName(name)) {
      throw RecordException.of(
          "the key name '" + name + "'",
          "1 to "
              + LONGEST_NAME
              + " characters without blanks and '+', such as"
              + " junta-la-esperanza.example/acta");
    }
    if (!Ed25519.isKey(bytes)) {
      throw RecordException.of("bytes that are no safe Ed25519 key", "32 bytes of a public key");
    }
    return new VerifierKey(name, role, bytes.clone());
  }

  /// Not empty, no blanks, no plus, no control characters.
  public static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && name.codePoints()
            .noneMatch(c ->
                c == '+'
                    || Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c));
  }

  /// @throws RecordException when it is none
  public static VerifierKey parse(String text) {
    return ifAny(text).orElseThrow(() -> RecordException.of("'" + text + "'", EXPECTED));
  }

  /// Empty when the text is no key.
  public static Optional<VerifierKey> ifAny(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3 || !isName(parts[0])) {
      return Optional.empty();
    }
    Optional<byte[]> encoded = Base64Text.read(parts[2]);
    if (encoded.isEmpty() || encoded.get().length != 1 + Ed25519.KEY_BYTES) {
      return Optional.empty();
    }
    byte[] bytes = Arrays.copyOfRange(encoded.get(), 1, encoded.get().length);
    return KeyRole.byType(encoded.get()[0])
        .filter(role -> Ed25519.isKey(bytes))
        .map(role -> new VerifierKey(parts[0], role, bytes))
        .filter(key -> key.idHex().equals(parts[1]));
  }

  public String name() {
    return name;
  }

  public KeyRole role() {
    return role;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /// The first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key), big-endian.
  public int id() {
    byte[] label = (name + "\n").getBytes(StandardCharsets.UTF_8);
    ByteBuffer all = ByteBuffer.allocate(label.length + 1 + bytes.length);
    all.put(label).put(role.type()).put(bytes);
    return ByteBuffer.wrap(Hash.sha256(all.array()).bytes()).getInt();
  }

  private String idHex() {
    return HexFormat.of().toHexDigits(id());
  }

  /// Whether a signature carries this key's name and id.
  boolean isOf(NoteSignature signature) {
    return signature.name().equals(name) && signature.keyId() == id();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey key
        && name.equals(key.name)
        && role == key.role
        && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// As `name+id+base64`.
  @Override
  public String toString() {
    return name + "+" + idHex() + "+" + Base64Text.of(typed(role, bytes));
  }

  static byte[] typed(KeyRole role, byte[] key) {
    return ByteBuffer.allocate(1 + key.length).put(role.type()).put(key).array();
  }
}
