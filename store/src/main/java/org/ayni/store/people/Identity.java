package org.ayni.store.people;

import org.ayni.councils.book.Hashes;

/// Who somebody is at a provider of OpenID Connect.
///
/// @param issuer the provider
/// @param subject what it calls them, never an e-mail address
public record Identity(String issuer, String subject) {

  String hash() {
    return Hashes.of(issuer + "\n" + subject);
  }

  /// Nothing of the subject.
  @Override
  public String toString() {
    return "somebody at " + issuer;
  }
}
