package org.ayni.planning.condensed;

/// The economy cannot be condensed because some products take, directly and through one another,
/// more of themselves than there is of them: ρ(A) ≥ 1.
final class UnproductiveException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnproductiveException(String message) {
    super(message);
  }
}
