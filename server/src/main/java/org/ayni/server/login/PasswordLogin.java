package org.ayni.server.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.ayni.server.count.Counts;
import org.ayni.server.rights.Person;
import org.ayni.store.people.Account;
import org.ayni.store.people.Accounts;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/// Logs in who sends a name and a password as a program does, with the same limit and the same kind
/// of session as the form.
public final class PasswordLogin {

  private final AuthenticationManager manager;
  private final LoginLimit limit;
  private final Accounts accounts;
  private final LoggedIn loggedIn;
  private final Counts counts;

  PasswordLogin(
      AuthenticationManager manager,
      LoginLimit limit,
      Accounts accounts,
      LoggedIn loggedIn,
      Counts counts) {
    this.counts = counts;
    this.manager = manager;
    this.limit = limit;
    this.accounts = accounts;
    this.loggedIn = loggedIn;
  }

  /// What came of it.
  public sealed interface Tried {
    /// Logged in.
    record In(Person person) implements Tried {}

    /// No such name and password.
    record Wrong() implements Tried {}

    /// Too many have failed: not even looked at.
    record Wait() implements Tried {}
  }

  /// @param typed name and password as they were typed
  public Tried in(
      HttpServletRequest request, HttpServletResponse response, String typed, String password) {
    String name = LimitFilter.name(typed);
    String address = request.getRemoteAddr();
    if (!limit.mayTry(name, address)) {
      return new Tried.Wait();
    }
    Authentication known;
    try {
      known =
          manager.authenticate(
              UsernamePasswordAuthenticationToken.unauthenticated(typed, password));
    } catch (AuthenticationException _) {
      counts.refused("login");
      limit.failed(name, address);
      return new Tried.Wrong();
    }
    limit.succeeded(name, address);
    Account account = AccountUser.of(known).orElseThrow().account();
    loggedIn.as(account, request, response);
    return new Tried.In(person(account));
  }

  private Person person(Account account) {
    try {
      return new Person(account.id(), account.login(), accounts.grants(account.id()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void out(HttpServletRequest request) {
    LoggedIn.nobody(request);
  }
}
