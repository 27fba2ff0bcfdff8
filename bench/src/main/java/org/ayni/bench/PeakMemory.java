package org.ayni.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The most memory this process has held (resident set), where the system tells (Linux).
public final class PeakMemory {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path RESET = Path.of("/proc/self/clear_refs");

  private PeakMemory() {}

  /// From now on counts anew, where the system allows it.
  public static void reset() {
    System.gc();
    try {
      Files.writeString(RESET, "5");
    } catch (IOException e) {
      // Then the peak counts from the start of the process: too high rather than too low.
    }
  }

  /// −1 where the system does not tell.
  public static long megabytes() {
    try {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        }
      }
    } catch (IOException e) {
      // No such file: not Linux.
    }
    return -1;
  }
}
