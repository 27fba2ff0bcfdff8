package org.ayni.formats.imports;

import java.util.Locale;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.files.Said;

/// What keeping a large matrix takes, told before it is taken.
final class MatrixMemory {

  /// While it is built: triplets in an array that may just have doubled (16 to 48), then two sorts
  /// and the result beside them (32).
  private static final long BYTES_AN_ENTRY = 72;

  /// Of the heap, what else lives in it left out.
  private static final double USABLE = 0.85;

  private MatrixMemory() {}

  /// @param entries that are not 0, as far as can be told
  /// @throws BadInputException when they do not fit into the heap
  static void require(String file, long entries) {
    require(file, entries, Runtime.getRuntime().maxMemory());
  }

  static void require(String file, long entries, long heap) {
    long needed = entries * BYTES_AN_ENTRY;
    if (needed > USABLE * heap) {
      throw new BadInputException(
          Problem.ofFile(
              file,
              String.format(
                  Locale.ROOT,
                  "about %,d numbers that are not 0, which need %.1f GB while they are read",
                  entries,
                  needed / 1e9),
              String.format(Locale.ROOT, "what fits into the memory given, %.1f GB", heap / 1e9),
              String.format(
                  Locale.ROOT,
                  "Give more: AYNI_JAVA_OPTS=-Xmx%dg. Or take a more aggregated edition.",
                  (long) Math.ceil(needed / USABLE / 1e9) + 1),
              Said.of(
                  "import.memory",
                  String.format(Locale.ROOT, "%.1f", needed / 1e9),
                  String.format(Locale.ROOT, "%.1f", heap / 1e9))));
    }
  }
}
