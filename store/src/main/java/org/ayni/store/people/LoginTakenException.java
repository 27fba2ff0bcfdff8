package org.ayni.store.people;

/// Somebody else has that login, or that member has an account.
public final class LoginTakenException extends Exception {
  private static final long serialVersionUID = 1L;

  LoginTakenException(String login) {
    super("'" + login + "' is taken");
  }
}
