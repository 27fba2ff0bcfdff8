package org.ayni.server;

/// A provider of OpenID Connect with which people may log in.
///
/// @param issuer its address, as it says it
/// @param client by which it knows this server
/// @param secret that goes with it
/// @param name on the button
public record OidcOptions(String issuer, String client, String secret, String name) {

  /// Nothing of the secret.
  @Override
  public String toString() {
    return "OpenID Connect by " + issuer;
  }
}
