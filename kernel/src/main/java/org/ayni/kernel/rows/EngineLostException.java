package org.ayni.kernel.rows;

/// The engine that matrices lie on has ended while they were computed with: it was stopped, or this
/// process was interrupted. The message says what to do.
public final class EngineLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EngineLostException(String message, Throwable cause) {
    super(message, cause);
  }
}
