package org.ayni.server.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.ayni.server.AccountOptions;
import org.ayni.store.people.Account;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Whether somebody who is logged in is who they were: asked before anything is made that outlives
/// the session, so that a device left open for a moment is not an account lost. Passwords typed
/// here count for the limit of logging in.
final class ProvedAgain {

  /// Whoever logged in so shortly before has proved it.
  static final Duration FRESH = Duration.ofMinutes(5);

  private final LoginLimit limit;
  private final PasswordEncoder encoder;
  private final AccountOptions options;

  /// Of sessions, which begin by the time of the machine.
  private final InstantSource clock = InstantSource.system();

  ProvedAgain(LoginLimit limit, PasswordEncoder encoder, AccountOptions options) {
    this.limit = limit;
    this.encoder = encoder;
    this.options = options;
  }

  /// Whether the session has just begun.
  boolean fresh(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
        && clock.instant().isBefore(Instant.ofEpochMilli(session.getCreationTime()).plus(FRESH));
  }

  /// Whether that is the password.
  boolean password(Account account, String typed, HttpServletRequest request) {
    String address = request.getRemoteAddr();
    if (!limit.mayTry(account.login(), address)) {
      return false;
    }
    boolean right = encoder.matches(typed, account.password());
    if (right) {
      limit.succeeded(account.login(), address);
    } else {
      limit.failed(account.login(), address);
    }
    return right;
  }

  /// Whether there is a password to ask for: who is known by a login elsewhere has none that
  /// anybody knows, and logs in there once more instead.
  boolean asksPassword(Account account) throws IOException {
    return !options.accounts().isKnownElsewhere(account.id());
  }

  /// Password, or for who has none a login just before.
  boolean strictly(Account account, String typed, HttpServletRequest request) throws IOException {
    if (typed.isEmpty() && !asksPassword(account)) {
      return fresh(request);
    }
    return password(account, typed, request);
  }
}
