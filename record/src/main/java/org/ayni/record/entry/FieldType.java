package org.ayni.record.entry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ayni.record.canonical.Value;
import org.ayni.record.note.Base64Text;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.VerifierKey;

/// What a field of a body may hold.
public sealed interface FieldType {

  /// Whether a value is of this type, references aside.
  boolean holds(Value value);

  /// In words, for messages and for the documentation.
  String words();

  /// Types without parameters.
  enum Simple implements FieldType {
    TEXT("a text"),
    TEXTS("a list of texts"),
    WHOLE("a whole number >= 0"),
    DECIMAL("a number as a text, such as \"12.5\""),
    DAY("a day, such as \"2026-05-01\""),
    HASH("a SHA-256 as 64 hexadecimal digits"),
    COMMITMENT("a commitment, commitment:… with 64 hexadecimal digits"),
    PERSON("a commitment, or the name of somebody who acts in public"),
    LOG_KEY("the public key of a log"),
    WITNESS_KEYS("a list of public keys of witnesses"),
    KEY("a public key, of a log or a witness"),
    RAW_KEY("an Ed25519 public key, 32 bytes in base64"),
    SIGNATURE("an Ed25519 signature, 64 bytes in base64"),
    ANY("anything");

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NUMBER =
        Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");

    private final String words;

    Simple(String words) {
      this.words = words;
    }

    @Override
    public boolean holds(Value value) {
      return switch (this) {
        case ANY -> true;
        case WHOLE -> value instanceof Value.Whole(long number) && number >= 0;
        case TEXTS ->
            value instanceof Value.Items(List<Value> items) && items.stream().allMatch(TEXT::holds);
        case WITNESS_KEYS ->
            value instanceof Value.Items(List<Value> items)
                && items.stream().allMatch(item -> isKey(item, KeyRole.WITNESS));
        case LOG_KEY -> isKey(value, KeyRole.LOG);
        case KEY -> isKey(value, KeyRole.LOG) || isKey(value, KeyRole.WITNESS);
        case TEXT, PERSON -> value instanceof Value.Text(String text) && !text.isBlank();
        case COMMITMENT -> value instanceof Value.Text(String text) && Commitment.isOne(text);
        case HASH -> value instanceof Value.Text(String text) && HEX.matcher(text).matches();
        case DECIMAL -> value instanceof Value.Text(String text) && NUMBER.matcher(text).matches();
        case DAY -> value instanceof Value.Text(String text) && isDay(text);
        case RAW_KEY -> isBase64(value, 32);
        case SIGNATURE -> isBase64(value, 64);
      };
    }

    @Override
    public String words() {
      return words;
    }

    private static boolean isKey(Value value, KeyRole role) {
      return value instanceof Value.Text(String text)
          && VerifierKey.ifAny(text).filter(key -> key.role() == role).isPresent();
    }

    private static boolean isBase64(Value value, int bytes) {
      return value instanceof Value.Text(String text)
          && Base64Text.read(text).filter(read -> read.length == bytes).isPresent();
    }

    private static boolean isDay(String text) {
      try {
        return LocalDate.parse(text).toString().equals(text) && text.length() == 10;
      } catch (DateTimeParseException e) {
        return false;
      }
    }
  }

  /// One of some codes.
  record OneOf(List<String> codes) implements FieldType {
    public OneOf {
      codes = List.copyOf(codes);
    }

    @Override
    public boolean holds(Value value) {
      return value instanceof Value.Text(String text) && codes.contains(text);
    }

    @Override
    public String words() {
      return "one of " + String.join(", ", codes);
    }
  }

  /// The number of an earlier entry of some kind.
  record EntryNumber(String kind) implements FieldType {
    @Override
    public boolean holds(Value value) {
      return Simple.WHOLE.holds(value);
    }

    @Override
    public String words() {
      return "the number of an earlier entry '" + kind + "'";
    }
  }

  /// Numbers of earlier entries of some kind.
  record EntryNumbers(String kind) implements FieldType {
    @Override
    public boolean holds(Value value) {
      return value instanceof Value.Items(List<Value> items)
          && items.stream().allMatch(Simple.WHOLE::holds)
          && Set.copyOf(items).size() == items.size();
    }

    @Override
    public String words() {
      return "a list of numbers of earlier entries '" + kind + "'";
    }
  }
}
