package org.ayni.record.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ayni.record.RecordException;
import org.ayni.record.canonical.Value;
import org.ayni.record.canonical.ValueReader;

/// One thing that was decided or done.
///
/// @param kind what it is, such as `ballot-cast`; see [Kinds]
/// @param schema version of the kind's fields, from 1
/// @param time when it was recorded, as whoever keeps the record says; whole seconds
/// @param body the fields of the kind
public record Entry(String kind, int schema, Instant time, Value.Fields body) {

  /// Bytes of an entry: what C2SP tlog-tiles allows.
  public static final int LARGEST = 65_535;

  private static final int LATEST_SCHEMA = 999;
  private static final Instant FIRST_TIME = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59Z");
  private static final String TIME_FORM = "0000-00-00T00:00:00Z";
  private static final Pattern KIND_FORM = Pattern.compile("[a-z][a-z0-9-]{0,63}");
  private static final Set<String> FIELDS = Set.of("body", "kind", "schema", "time");

  public Entry {
    time = time.truncatedTo(ChronoUnit.SECONDS);
    if (!KIND_FORM.matcher(kind).matches()) {
      throw RecordException.of("the kind '" + kind + "'", "letters a-z, digits, hyphens");
    }
    if (!(schema >= 1 && schema <= LATEST_SCHEMA)) {
      throw RecordException.of("schema " + schema, "1 to " + LATEST_SCHEMA);
    }
    if (time.isBefore(FIRST_TIME) || time.isAfter(LAST_TIME)) {
      throw RecordException.of("the time " + time, "a year from 1970 to 9999");
    }
  }

  /// The line of text, without its line feed.
  ///
  /// @throws RecordException when it is longer than [#LARGEST]
  public byte[] bytes() {
    byte[] bytes =
        Value.Fields.none()
            .with("body", body)
            .with("kind", kind)
            .with("schema", schema)
            .with("time", time.toString())
            .canonical();
    if (bytes.length > LARGEST) {
      throw RecordException.of(
          "an entry of " + bytes.length + " bytes",
          "at most " + LARGEST + "; record the hash of a file instead of the file");
    }
    return bytes;
  }

  /// Reads a line back.
  ///
  /// @throws RecordException when it is no entry, or written in another than the one way
  public static Entry parse(byte[] line) {
    if (line.length > LARGEST) {
      throw RecordException.of("a line of " + line.length + " bytes", "at most " + LARGEST);
    }
    if (!(ValueReader.readCanonical(line) instanceof Value.Fields(var fields))
        || !fields.keySet().equals(FIELDS)
        || !(fields.get("body") instanceof Value.Fields body)
        || !(fields.get("kind") instanceof Value.Text(String kind))
        || !(fields.get("schema") instanceof Value.Whole(long schema))
        || !(fields.get("time") instanceof Value.Text(String time))) {
      throw RecordException.of("no entry", "an object with body, kind, schema and time");
    }
    return new Entry(kind, (int) Math.clamp(schema, 0, LATEST_SCHEMA + 1L), instant(time), body);
  }

  /// Of the one form that [Instant#toString] gives whole seconds of a year with four digits; by
  /// hand, as a record has a million of them.
  private static Instant instant(String text) {
    if (text.length() != TIME_FORM.length()) {
      throw timeForm(text);
    }
    for (int i = 0; i < TIME_FORM.length(); i++) {
      char form = TIME_FORM.charAt(i);
      char c = text.charAt(i);
      if (form == '0' ? c < '0' || c > '9' : c != form) {
        throw timeForm(text);
      }
    }
    try {
      LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
      LocalTime time = LocalTime.of(number(text, 11, 2), number(text, 14, 2), number(text, 17, 2));
      return Instant.ofEpochSecond(time.toEpochSecond(day, ZoneOffset.UTC));
    } catch (DateTimeException e) {
      throw timeForm(text);
    }
  }

  private static int number(String digits, int from, int length) {
    int number = 0;
    for (int i = from; i < from + length; i++) {
      number = 10 * number + digits.charAt(i) - '0';
    }
    return number;
  }

  private static RecordException timeForm(String text) {
    return RecordException.of("the time '" + text + "'", "one such as 2026-05-01T14:00:00Z");
  }

  /// A field that holds a text.
  public Optional<String> text(String field) {
    return body.fields().get(field) instanceof Value.Text(String text)
        ? Optional.of(text)
        : Optional.empty();
  }

  /// A field that holds a whole number.
  public Optional<Long> whole(String field) {
    return body.fields().get(field) instanceof Value.Whole(long number)
        ? Optional.of(number)
        : Optional.empty();
  }
}
