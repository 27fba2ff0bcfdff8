package org.ayni.record.canonical;

import java.util.Locale;
import java.util.Map;

/// Writes the canonical text of RFC 8785, sections 3.2.1 (no blanks), 3.2.2 (strings escaped as
/// little as can be) and 3.2.3 (fields sorted).
final class CanonicalText {

  private static final char FIRST_PRINTABLE = 0x20;

  private CanonicalText() {}

  static void write(Value value, StringBuilder out) {
    switch (value) {
      case Value.Text text -> quote(text.text(), out);
      case Value.Whole whole -> out.append(whole.number());
      case Value.Truth truth -> out.append(truth.holds());
      case Value.Items list -> {
        out.append('[');
        String comma = "";
        for (Value item : list.items()) {
          out.append(comma);
          write(item, out);
          comma = ",";
        }
        out.append(']');
      }
      case Value.Fields object -> {
        out.append('{');
        String comma = "";
        for (Map.Entry<String, Value> field : object.fields().entrySet()) {
          out.append(comma);
          quote(field.getKey(), out);
          out.append(':');
          write(field.getValue(), out);
          comma = ",";
        }
        out.append('}');
      }
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < FIRST_PRINTABLE || c == '"' || c == '\\') {
        out.append(escape(c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /// A character as it stands in a text: itself, or the one escape that it has.
  static String escape(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default ->
          c < FIRST_PRINTABLE
              ? String.format(Locale.ROOT, "\\u%04x", (int) c)
              : Character.toString(c);
    };
  }
}
