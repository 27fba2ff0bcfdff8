package org.ayni.server.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

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

  private record Failures(Instant since, int count) {}

  private final InstantSource clock;
  private final Map<String, Failures> failures = new LinkedHashMap<>();

  LoginLimit(InstantSource clock) {
    this.clock = clock;
  }

  synchronized boolean mayTry(String name, String address) {
    return count(both(name, address)) < SAME_BOTH
        && count(address(address)) < SAME_ADDRESS
        && count(name(name)) < SAME_NAME;
  }

  synchronized void failed(String name, String address) {
    add(both(name, address));
    add(address(address));
    add(name(name));
  }

  /// Who got in may begin anew.
  synchronized void succeeded(String name, String address) {
    failures.remove(both(name, address));
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

  private int count(String key) {
    Failures some = failures.get(key);
    return some == null || over(some) ? 0 : some.count();
  }

  private boolean over(Failures some) {
    return !clock.instant().isBefore(some.since().plus(WINDOW));
  }

  private void add(String key) {
    Failures some = failures.remove(key);
    boolean anew = some == null || over(some);
    failures.put(
        key,
        anew ? new Failures(clock.instant(), 1) : new Failures(some.since(), some.count() + 1));
    if (failures.size() > MOST) {
      failures.remove(failures.keySet().iterator().next());
    }
  }
}
