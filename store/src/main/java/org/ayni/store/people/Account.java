package org.ayni.store.people;

/// Somebody who logs in.
///
/// @param login by which they are known, unique
/// @param password as the encoder wrote it, never in clear
/// @param stamp changes with the password
public record Account(String id, String login, String password, String stamp) {

  /// Nothing of the password.
  @Override
  public String toString() {
    return "account " + login;
  }
}
