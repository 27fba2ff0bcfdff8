package org.ayni.record;

/// One thing that does not hold, or that a reader should know: where, what was found, what was
/// expected, what to try.
///
/// @param file name, relative to the record where it lies in one; empty when it concerns no file
/// @param line 1-based, 0 when it concerns the whole file
/// @param found what stands there
/// @param expected what should stand there; may be empty
/// @param advice what to try; may be empty
public record Finding(String file, long line, String found, String expected, String advice) {

  /// A finding about a whole file.
  public static Finding of(String file, String found, String expected, String advice) {
    return new Finding(file, 0, found, expected, advice);
  }

  /// As one line for people: `entries/000000.jsonl:13: …; expected …`.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(file.isEmpty() ? "line " : ":").append(line);
    }
    text.append(text.isEmpty() ? "" : ": ").append(found);
    if (!expected.isEmpty()) {
      text.append("; expected ").append(expected);
    }
    return advice.isEmpty() ? text.toString() : text.append("\n    ").append(advice).toString();
  }
}
