package org.ayni.analysis.leontief;

/// A table whose system of industries has no (or no trustworthy) solution; the message says which
/// industry to look at and what to try.
public final class UnsolvableTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnsolvableTableException(String message) {
    super(message);
  }

  public UnsolvableTableException(String message, Throwable cause) {
    super(message, cause);
  }
}
