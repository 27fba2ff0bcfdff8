package org.ayni.server.login;

import java.time.Duration;
import java.time.InstantSource;

/// How often somebody may fail to log in within a quarter of an hour: few times under one name from
/// one address, more often from one address, and more often under one name, so that nobody can
/// guess on and nobody is locked out by a single stranger. Names that do not exist count alike.
/// Thread-safe.
final class LoginLimit {

  static final int SAME_BOTH = 5;
  static final int SAME_ADDRESS = 50;
  static final int SAME_NAME = 100;

  static final Duration WINDOW = Duration.ofMinutes(15);

  /// Names and addresses that are remembered; the oldest go first.
  private static final int MOST = 20_000;

  private final Tries failures;

  LoginLimit(InstantSource clock) {
    this.failures = new Tries(clock, WINDOW, MOST);
  }

  boolean mayTry(String name, String address) {
    return failures.of(both(name, address)) < SAME_BOTH
        && mayTry(address)
        && failures.of(name(name)) < SAME_NAME;
  }

  /// The same where nobody says who they are before they have proved it.
  boolean mayTry(String address) {
    return failures.of(address(address)) < SAME_ADDRESS;
  }

  void failed(String name, String address) {
    failed(address);
    failures.add(both(name, address));
    failures.add(name(name));
  }

  void failed(String address) {
    failures.add(address(address));
  }

  /// Who got in may begin anew.
  void succeeded(String name, String address) {
    failures.forget(both(name, address));
  }

  private static String both(String name, String address) {
    return "b " + address + ' ' + name;
  }

  private static String address(String address) {
    return "a " + address;
  }

  private static String name(String name) {
    return "n " + name;
  }
}
