package org.ayni.app.record;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.canonical.Value;
import org.ayni.record.canonical.ValueReader;

/// Reads JSON that is to be recorded, from a file or from standard input.
final class Bodies {

  private static final String STANDARD_INPUT = "-";
  private static final int LARGEST = 1 << 28;

  private Bodies() {}

  /// @param lines whether each line is an object of its own
  /// @throws RecordException with every line that is no object
  static List<Value.Fields> read(String from, boolean lines) throws IOException {
    String name = name(from);
    byte[] bytes = bytes(from, name);
    if (!lines) {
      return List.of(fields(bytes, name, 1));
    }
    List<Finding> findings = new ArrayList<>();
    List<Value.Fields> bodies = new ArrayList<>();
    int start = 0;
    long line = 0;
    while (start < bytes.length) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      line++;
      byte[] one = Arrays.copyOfRange(bytes, start, end);
      try {
        bodies.add(fields(one, name, line));
      } catch (RecordException e) {
        findings.addAll(e.findings());
      }
      start = end + 1;
    }
    if (bodies.isEmpty() && findings.isEmpty()) {
      findings.add(Finding.of(name, "no line", "a JSON object a line", ""));
    }
    if (!findings.isEmpty()) {
      throw new RecordException(findings);
    }
    return bodies;
  }

  /// As it is called in messages.
  static String name(String from) {
    return from.equals(STANDARD_INPUT) ? "standard input" : from;
  }

  /// Any JSON value, such as what a commitment hides.
  static Value value(String from) throws IOException {
    String name = name(from);
    try {
      return ValueReader.read(bytes(from, name));
    } catch (RecordException e) {
      throw e.in(name, 1);
    }
  }

  private static Value.Fields fields(byte[] utf8, String name, long line) {
    try {
      if (ValueReader.read(utf8) instanceof Value.Fields fields) {
        return fields;
      }
      throw RecordException.of("no object", "a JSON object {…} with the fields of the kind");
    } catch (RecordException e) {
      throw e.in(name, line);
    }
  }

  private static byte[] bytes(String from, String name) throws IOException {
    if (!from.equals(STANDARD_INPUT)) {
      return bytes(InputFile.of(Path.of(from)));
    }
    byte[] all;
    try (InputStream in = new FileInputStream(FileDescriptor.in)) {
      all = in.readNBytes(LARGEST + 1);
    }
    if (all.length > LARGEST) {
      throw new BadInputException(
          Problem.ofFile(name, "more than " + LARGEST + " bytes", "less", "Append it in parts."));
    }
    return bytes(InputFile.of(name, () -> new ByteArrayInputStream(all)));
  }

  private static byte[] bytes(InputFile file) {
    Problems problems = new Problems();
    byte[] bytes = file.utf8(problems).orElse(new byte[0]);
    problems.throwIfAny();
    return bytes;
  }
}
