package org.ayni.formats.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.ayni.files.InputFile;
import org.ayni.files.Numbers;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// Rows of delimited text, read as a stream: one line is in memory at a time, and a number is read
/// from its bytes without becoming a text. Quoted cells may hold the delimiter and doubled quotes,
/// not a line break.
///
/// At most [#LONGEST_FILE] bytes after inflating, [#LONGEST_LINE] a line and [#MOST_CELLS] cells in
/// it, and, beyond 64 MiB, [#MOST_INFLATED] times what it takes compressed, so that a small archive
/// cannot fill a memory or keep a machine busy. Not thread-safe.
final class TextRows {

  static final long LONGEST_FILE = 16L << 30;
  static final int LONGEST_LINE = 1 << 26;
  static final int MOST_CELLS = 1_000_000;

  /// Deflate packs at most some 1,030 to 1; a table of zeros comes near it, one of numbers stays
  /// below 100.
  static final int MOST_INFLATED = 500;

  private static final long SMALL = 64L << 20;
  private static final int CHUNK = 1 << 16;
  private static final double[] POWERS = powers();

  private final String name;
  private final InputFile.Opening opening;
  private final char delimiter;
  private final long packed;

  TextRows(String name, InputFile.Opening opening, char delimiter) {
    this(name, opening, delimiter, 0);
  }

  /// @param packed bytes it takes compressed; 0 where it is not
  TextRows(String name, InputFile.Opening opening, char delimiter, long packed) {
    this.packed = packed;
    this.name = name;
    this.opening = opening;
    this.delimiter = delimiter;
  }

  private static double[] powers() {
    double[] powers = new double[23];
    powers[0] = 1;
    for (int k = 1; k < powers.length; k++) {
      powers[k] = powers[k - 1] * 10;
    }
    return powers;
  }

  String name() {
    return name;
  }

  /// Hands over each row that is not blank, as long as the consumer says to go on.
  void forEach(Problems problems, Predicate<Row> consumer) {
    try (InputStream raw = opening.open();
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw, CHUNK) : raw) {
      read(in, problems, consumer);
    } catch (EOFException | ZipException e) {
      problems.add(
          Problem.ofFile(
              name,
              "its compressed data is cut off or damaged",
              "a whole file",
              "Copy or download it again.",
              Said.of("file.damaged")));
    } catch (IOException e) {
      problems.add(
          Problem.ofFile(
              name,
              "cannot be read: " + e.getMessage(),
              "a readable file",
              "",
              Said.of("file.unreadable")));
    }
  }

  private void read(InputStream in, Problems problems, Predicate<Row> consumer) throws IOException {
    byte[] buffer = new byte[CHUNK];
    int from = 0;
    int to = 0;
    int scanned = 0;
    long total = 0;
    Row row = new Row(problems);
    while (true) {
      int end = newline(buffer, scanned, to);
      if (end >= 0) {
        if (!row.take(buffer, from, end, consumer)) {
          return;
        }
        from = end + 1;
        scanned = from;
        continue;
      }
      if (from > 0) {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
      }
      scanned = to;
      if (to == buffer.length) {
        if (to >= LONGEST_LINE) {
          problems.add(tooLong(row, "a line of more than " + LONGEST_LINE + " bytes"));
          return;
        }
        buffer = Arrays.copyOf(buffer, to * 2);
      }
      int read = in.read(buffer, to, buffer.length - to);
      if (read < 0) {
        row.take(buffer, from, to, consumer);
        return;
      }
      to += read;
      total += read;
      if (total > LONGEST_FILE) {
        problems.add(tooLong(row, "more than " + LONGEST_FILE + " bytes"));
        return;
      }
      if (packed > 0 && total > SMALL && total / MOST_INFLATED > packed) {
        problems.add(
            tooLong(
                row,
                "data that inflates to more than " + MOST_INFLATED + " times its packed size"));
        return;
      }
    }
  }

  private Problem tooLong(Row row, String found) {
    return new Problem(
        name, row.line + 1, "", found, "a published table", "", Said.of("import.too-much"));
  }

  private static int newline(byte[] buffer, int from, int to) {
    for (int k = from; k < to; k++) {
      if (buffer[k] == '\n') {
        return k;
      }
    }
    return -1;
  }

  /// One row; valid only while it is handed over.
  final class Row {

    private final Problems problems;
    private byte[] bytes = new byte[0];
    private int[] start = new int[64];
    private int[] end = new int[64];
    private int size;
    private int line;

    private Row(Problems problems) {
      this.problems = problems;
    }

    private boolean take(byte[] buffer, int from, int lineEnd, Predicate<Row> consumer) {
      bytes = buffer;
      line++;
      int first = from;
      int last = lineEnd;
      if (last > first && bytes[last - 1] == '\r') {
        last--;
      }
      if (line == 1 && last - first >= 3 && (bytes[first] & 0xff) == 0xef) {
        first += 3;
      }
      if (last <= first) {
        return true;
      }
      split(first, last);
      return consumer.test(this);
    }

    private void split(int from, int to) {
      size = 0;
      int at = from;
      while (true) {
        int cellEnd = at;
        boolean quoted = at < to && bytes[at] == '"';
        if (quoted) {
          cellEnd = closingQuote(at, to);
        }
        while (cellEnd < to && bytes[cellEnd] != delimiter) {
          cellEnd++;
        }
        cell(at, cellEnd);
        if (cellEnd >= to) {
          return;
        }
        if (size == MOST_CELLS) {
          problems.add(tooLong(this, "a row of more than " + MOST_CELLS + " cells"));
          return;
        }
        at = cellEnd + 1;
      }
    }

    /// A doubled quote is part of the text.
    private int closingQuote(int open, int to) {
      int k = open + 1;
      while (k < to) {
        if (bytes[k] != '"') {
          k++;
        } else if (k + 1 < to && bytes[k + 1] == '"') {
          k += 2;
        } else {
          return k;
        }
      }
      return to;
    }

    private void cell(int from, int to) {
      int first = from;
      int last = to;
      while (first < last && isBlankOrQuote(bytes[first])) {
        first++;
      }
      while (last > first && isBlankOrQuote(bytes[last - 1])) {
        last--;
      }
      if (size == start.length) {
        start = Arrays.copyOf(start, size * 2);
        end = Arrays.copyOf(end, size * 2);
      }
      start[size] = first;
      end[size++] = last;
    }

    private static boolean isBlankOrQuote(byte b) {
      return b == ' ' || b == '"' || b == '\t';
    }

    int line() {
      return line;
    }

    int size() {
      return size;
    }

    boolean isBlank(int j) {
      return j >= size || start[j] == end[j];
    }

    /// The text of a cell, blank beyond the last; a problem is added when it is not UTF-8.
    String text(int j) {
      if (isBlank(j)) {
        return "";
      }
      try {
        return StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(bytes, start[j], end[j] - start[j]))
            .toString()
            .replace("\"\"", "\"");
      } catch (CharacterCodingException e) {
        problems.add(
            new Problem(
                name,
                line,
                "",
                "column " + (j + 1) + " holds bytes that are not UTF-8 text",
                "text in UTF-8",
                "Save it as text in the encoding UTF-8.",
                Said.of("file.encoding")));
        return "?";
      }
    }

    /// The number of a cell, exactly as [Numbers#parse]; NaN when it is none.
    double number(int j) {
      if (isBlank(j)) {
        return Double.NaN;
      }
      int k = start[j];
      boolean minus = bytes[k] == '-';
      if (minus || bytes[k] == '+') {
        k++;
      }
      long digits = 0;
      int count = 0;
      int decimals = -1;
      for (; k < end[j]; k++) {
        byte b = bytes[k];
        if (b >= '0' && b <= '9' && count < 15) {
          digits = digits * 10 + (b - '0');
          count += digits == 0 ? 0 : 1;
          decimals += decimals < 0 ? 0 : 1;
        } else if (b == '.' && decimals < 0) {
          decimals = 0;
        } else {
          return Numbers.parse(text(j));
        }
      }
      // Digits below 2^53 and a power of ten up to 22 are both exact: one division rounds once.
      if (decimals >= POWERS.length || end[j] - start[j] < 1 || !hasDigit(j)) {
        return Numbers.parse(text(j));
      }
      double value = decimals > 0 ? digits / POWERS[decimals] : digits;
      return minus ? -value : value;
    }

    private boolean hasDigit(int j) {
      byte last = bytes[end[j] - 1];
      byte before = end[j] - 2 >= start[j] ? bytes[end[j] - 2] : 0;
      return (last >= '0' && last <= '9') || (last == '.' && before >= '0' && before <= '9');
    }

    /// Adds why a cell is no number.
    void wrongNumber(int j, String column) {
      Numbers.Wrong wrong = Numbers.whatIsWrong(isBlank(j) ? "" : text(j)).orElseThrow();
      problems.add(
          new Problem(name, line, column, wrong.found(), "a number", wrong.advice(), wrong.said()));
    }

    void problem(String column, String found, String expected, String advice, Said said) {
      problems.add(new Problem(name, line, column, found, expected, advice, said));
    }
  }
}
