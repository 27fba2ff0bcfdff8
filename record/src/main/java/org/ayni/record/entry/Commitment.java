package org.ayni.record.entry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ayni.record.RecordException;
import org.ayni.record.canonical.Value;
import org.ayni.record.canonical.ValueReader;
import org.ayni.record.tree.Hash;

/// Stands in the record for something about a person, which lies outside:
///
///     commitment = SHA-256("ayni-commitment/1\n" ‖ salt ‖ canonical data),  salt 32 random bytes
///
/// With salt and data anyone can check that just this was meant. Without the salt nothing can be
/// told, not even by trying all names of a village: 2²⁵⁶ salts fit each. So erasing the salt erases
/// the data from the record, and the record still verifies. As text: `commitment:` and 64
/// hexadecimal digits.
///
/// @param hash of salt and data
public record Commitment(Hash hash) {

  private static final String MARK = "commitment:";
  private static final Pattern FORM = Pattern.compile(MARK + "[0-9a-f]{64}");
  private static final byte[] LABEL = "ayni-commitment/1\n".getBytes(StandardCharsets.UTF_8);
  private static final int SALT_BYTES = 32;

  /// Whether a text has the form of a commitment.
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /// Reads one from text; empty when it is none.
  public static Optional<Commitment> parse(String text) {
    return isOne(text)
        ? Optional.of(new Commitment(Hash.ofHex(text.substring(MARK.length()))))
        : Optional.empty();
  }

  /// All commitments somewhere in a value.
  public static List<Commitment> in(Value value) {
    return switch (value) {
      case Value.Text(String text) -> parse(text).stream().toList();
      case Value.Items(List<Value> items) ->
          items.stream().flatMap(item -> in(item).stream()).toList();
      case Value.Fields(var fields) ->
          fields.values().stream().flatMap(item -> in(item).stream()).toList();
      case Value.Whole number -> List.of();
      case Value.Truth truth -> List.of();
    };
  }

  @Override
  public String toString() {
    return MARK + hash.hex();
  }

  /// What was committed to; kept outside the record, and erased when the person asks for it.
  /// Immutable.
  public static final class Opening {

    private final byte[] salt;
    private final Value data;

    private Opening(byte[] salt, Value data) {
      this.salt = salt;
      this.data = data;
    }

    /// With a new salt.
    public static Opening of(Value data, SecureRandom random) {
      byte[] salt = new byte[SALT_BYTES];
      random.nextBytes(salt);
      return new Opening(salt, data);
    }

    public Value data() {
      return data;
    }

    /// What stands in the record for it.
    public Commitment commitment() {
      byte[] text = data.canonical();
      ByteBuffer all = ByteBuffer.allocate(LABEL.length + salt.length + text.length);
      return new Commitment(Hash.sha256(all.put(LABEL).put(salt).put(text).array()));
    }

    /// As a file: canonical JSON with `data` and `salt`.
    public String text() {
      return Value.Fields.none()
              .with("data", data)
              .with("salt", HexFormat.of().formatHex(salt))
              .json()
          + "\n";
    }

    /// @throws RecordException when it is none
    public static Opening parse(byte[] utf8) {
      if (ValueReader.read(utf8) instanceof Value.Fields(var fields)
          && fields.size() == 2
          && fields.get("salt") instanceof Value.Text(String salt)
          && salt.matches("[0-9a-f]{" + 2 * SALT_BYTES + "}")) {
        Optional<Value> data = Optional.ofNullable(fields.get("data"));
        if (data.isPresent()) {
          return new Opening(HexFormat.of().parseHex(salt), data.get());
        }
      }
      throw RecordException.of(
          "no opening of a commitment", "an object with 'data' and 'salt' (64 hex digits)");
    }
  }
}
