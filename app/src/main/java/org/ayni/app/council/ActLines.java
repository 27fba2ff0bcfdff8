package org.ayni.app.council;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.decisions.batch.WrittenActs;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;

/// Acts as JSON, one object a line: `act` and the fields of the act.
final class ActLines {

  private static final int LARGEST = 1 << 28;

  private ActLines() {}

  /// @param from a file, or `-`
  static String text(String from) throws IOException {
    return new String(bytes(from, name(from)), StandardCharsets.UTF_8);
  }

  /// How it is called in what is told.
  static String name(String from) {
    return from.equals("-") ? "standard input" : from;
  }

  /// @param from where it is from, a file or `-`
  /// @param text lines
  /// @throws BadInputException with everything that is wrong
  static List<CouncilEvent> read(String from, String text) {
    return WrittenActs.read(name(from), text);
  }

  private static byte[] bytes(String from, String name) throws IOException {
    byte[] all;
    try (InputStream in =
        from.equals("-")
            ? new FileInputStream(FileDescriptor.in)
            : Files.newInputStream(Path.of(from))) {
      all = in.readNBytes(LARGEST + 1);
    }
    if (all.length > LARGEST) {
      throw new BadInputException(
          Problem.ofFile(name, "more than " + LARGEST + " bytes", "less", "Record it in parts."));
    }
    return all;
  }
}
