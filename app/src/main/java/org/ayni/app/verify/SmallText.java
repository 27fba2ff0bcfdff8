package org.ayni.app.verify;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ayni.files.InputFile;
import org.ayni.files.Problems;

/// Reads small text files of unknown origin, such as receipts and keys.
public final class SmallText {

  private static final int LARGEST = 1 << 20;

  private SmallText() {}

  /// @throws org.ayni.files.BadInputException when it cannot be read or is no small text
  public static String of(Path file) {
    Problems problems = new Problems();
    byte[] bytes = InputFile.of(file).limitedTo(LARGEST).utf8(problems).orElse(new byte[0]);
    problems.throwIfAny();
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
