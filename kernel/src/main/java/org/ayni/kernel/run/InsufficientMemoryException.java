package org.ayni.kernel.run;

import java.util.Locale;

/// A computation refused before it began because its estimated memory does not fit. The message
/// says how much is needed, how much there is, and what to try.
public final class InsufficientMemoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long neededBytes;
  private final long availableBytes;

  /// @param what is to be computed, such as `LU factorization of 40,000 × 40,000`
  /// @param neededBytes estimated; more than `availableBytes`
  /// @param availableBytes what there is
  /// @param remedy what to try, a sentence
  public InsufficientMemoryException(
      String what, long neededBytes, long availableBytes, String remedy) {
    super(
        what
            + " needs "
            + readable(neededBytes)
            + ", available are "
            + readable(availableBytes)
            + ". "
            + remedy);
    this.neededBytes = neededBytes;
    this.availableBytes = availableBytes;
  }

  private static String readable(long bytes) {
    return bytes < 1_000_000_000
        ? String.format(Locale.ROOT, "%.0f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }

  public long neededBytes() {
    return neededBytes;
  }

  public long availableBytes() {
    return availableBytes;
  }
}
