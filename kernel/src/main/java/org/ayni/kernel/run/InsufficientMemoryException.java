package org.ayni.kernel.run;

/// A computation refused before it began because its estimated memory does not fit. The message
/// says how much is needed, how much there is, and what to try.
public final class InsufficientMemoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long neededBytes;
  private final long availableBytes;

  /// @param what is to be computed, such as `LU factorization of 40,000 × 40,000`
  /// @param neededBytes estimated, > available
  /// @param availableBytes what there is
  /// @param remedy what to try, a sentence
  public InsufficientMemoryException(
      String what, long neededBytes, long availableBytes, String remedy) {
    super(
        what
            + " needs "
            + gigabytes(neededBytes)
            + ", available are "
            + gigabytes(availableBytes)
            + ". "
            + remedy);
    this.neededBytes = neededBytes;
    this.availableBytes = availableBytes;
  }

  private static String gigabytes(long bytes) {
    return String.format(java.util.Locale.ROOT, "%.2f GB", bytes / 1e9);
  }

  public long neededBytes() {
    return neededBytes;
  }

  public long availableBytes() {
    return availableBytes;
  }
}
