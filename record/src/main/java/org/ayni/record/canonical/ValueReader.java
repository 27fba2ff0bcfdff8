package org.ayni.record.canonical;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;

/// Reads JSON (RFC 8259) without null, fractions, exponents and doubled names. Of unknown origin:
/// depth is bounded, and length by whoever gives the bytes.
public final class ValueReader {

  /// Lists and objects may lie this deep in each other.
  public static final int DEEPEST = 32;

  private static final int HEX_DIGITS = 4;
  private static final int LONGEST_NUMBER = 17;

  private final String text;
  private int at;

  /// Whether all was written in the one way so far.
  private boolean canonical = true;

  private ValueReader(String text) {
    this.text = text;
  }

  /// Reads a value written in any way.
  ///
  /// @throws RecordException when it is none, with the line and what was found
  public static Value read(byte[] utf8) {
    return new ValueReader(decode(utf8)).all();
  }

  /// Reads a value that must be written canonically, so that no two texts mean the same.
  ///
  /// @throws RecordException when it is not
  public static Value readCanonical(byte[] utf8) {
    ValueReader reader = new ValueReader(decode(utf8));
    Value value = reader.all();
    if (!reader.canonical) {
      throw RecordException.of(
          "JSON that is not written canonically",
          "no blanks, fields in order, plain characters (RFC 8785)");
    }
    return value;
  }

  private Value all() {
    Value value = value(0);
    skipBlanks();
    if (at < text.length()) {
      throw wrong("more after the end of the value", "nothing");
    }
    return value;
  }

  private static String decode(byte[] utf8) {
    try {
      // A decoder of this kind refuses what is malformed instead of replacing it.
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw RecordException.of("bytes that are no UTF-8", "text in UTF-8");
    }
  }

  private Value value(int depth) {
    if (depth > DEEPEST) {
      throw wrong("values more than " + DEEPEST + " deep in each other", "fewer");
    }
    skipBlanks();
    char c = peek();
    return switch (c) {
      case '{' -> fields(depth);
      case '[' -> items(depth);
      case '"' -> new Value.Text(string());
      case 't', 'f' -> truth();
      case 'n' -> throw wrong("null", "a value; leave the field out instead");
      default -> whole();
    };
  }

  private Value fields(int depth) {
    SortedMap<String, Value> fields = new TreeMap<>();
    expect('{');
    skipBlanks();
    if (peek() == '}') {
      at++;
      return new Value.Fields(fields);
    }
    String before = "";
    while (true) {
      skipBlanks();
      String name = string();
      canonical &= fields.isEmpty() || before.compareTo(name) < 0;
      before = name;
      skipBlanks();
      expect(':');
      if (fields.put(name, value(depth + 1)) != null) {
        throw wrong("the field '" + name + "' twice", "once");
      }
      skipBlanks();
      if (peek() == '}') {
        at++;
        return new Value.Fields(fields);
      }
      expect(',');
    }
  }

  private Value items(int depth) {
    List<Value> items = new ArrayList<>();
    expect('[');
    skipBlanks();
    if (peek() == ']') {
      at++;
      return new Value.Items(items);
    }
    while (true) {
      items.add(value(depth + 1));
      skipBlanks();
      if (peek() == ']') {
        at++;
        return new Value.Items(items);
      }
      expect(',');
    }
  }

  private Value truth() {
    for (boolean holds : new boolean[] {true, false}) {
      String word = Boolean.toString(holds);
      if (text.startsWith(word, at)) {
        at += word.length();
        return new Value.Truth(holds);
      }
    }
    throw wrong("an unknown word", "a JSON value");
  }

  private Value whole() {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    int digits = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    String number = text.substring(start, at);
    if (at == digits) {
      throw wrong("'" + text.charAt(start) + "'", "a JSON value");
    }
    if (at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0) {
      throw wrong(
          "a number with decimals or an exponent", "a whole number, or the amount as a text");
    }
    boolean zeroFirst = text.charAt(digits) == '0' && number.length() > 1;
    if (zeroFirst || number.length() > LONGEST_NUMBER) {
      throw wrong("the number " + number.substring(0, Math.min(number.length(), 40)), wholeWords());
    }
    long value = Long.parseLong(number);
    if (Math.abs(value) > Value.LARGEST) {
      throw wrong("the number " + number, wholeWords());
    }
    return new Value.Whole(value);
  }

  private static String wholeWords() {
    return "a whole number within 2^53 - 1, without leading zeros";
  }

  private String string() {
    expect('"');
    int start = at;
    while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) != '\\') {
      if (text.charAt(at) == '"') {
        at++;
        return text.substring(start, at - 1);
      }
      at++;
    }
    return escaped(new StringBuilder().append(text, start, at));
  }

  /// The rest of a text with escapes.
  private String escaped(StringBuilder out) {
    while (true) {
      char c = next();
      if (c == '"') {
        break;
      }
      if (c < ' ') {
        at--;
        throw wrong("a control character in a text", "an escape such as \\n");
      }
      out.append(c == '\\' ? escape() : c);
    }
    String string = out.toString();
    // Only an escape can leave half of a pair: UTF-8 has none.
    if (!Value.isUnicode(string)) {
      throw wrong("half a surrogate pair", "whole Unicode characters");
    }
    return string;
  }

  private char escape() {
    int start = at;
    char c = next();
    char meant =
        switch (c) {
          case '"', '\\', '/' -> c;
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'u' -> unicode();
          default -> throw wrong("the escape \\" + c, "one that JSON has");
        };
    canonical &= CanonicalText.escape(meant).equals(text.substring(start - 1, at));
    return meant;
  }

  private char unicode() {
    int value = 0;
    for (int i = 0; i < HEX_DIGITS; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0) {
        throw wrong("a \\u without four hexadecimal digits", "four");
      }
      value = 16 * value + digit;
    }
    return (char) value;
  }

  private void skipBlanks() {
    while (at < text.length()
        && text.charAt(at) <= ' '
        && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
      canonical = false;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong("the end of the text", "more of the value");
    }
    return text.charAt(at);
  }

  private char next() {
    char c = peek();
    at++;
    return c;
  }

  private void expect(char c) {
    char found = peek();
    if (found != c) {
      throw wrong("'" + found + "'", "'" + c + "'");
    }
    at++;
  }

  private RecordException wrong(String found, String expected) {
    String before = text.substring(0, Math.min(at, text.length()));
    int lastFeed = before.lastIndexOf('\n');
    long line = 1 + before.chars().filter(c -> c == '\n').count();
    return new RecordException(
        new Finding(
            "", line, found + " at character " + (before.length() - lastFeed), expected, ""));
  }
}
