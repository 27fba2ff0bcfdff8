package org.ayni.server.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.ayni.server.count.Counts;
import org.ayni.server.rights.Person;
import org.ayni.store.people.Accounts;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/// Logs in who sends a name and a password as a program does, with the same limit and the same kind
/// of session as the form.
public final class PasswordLogin {

  private final AuthenticationManager manager;
  private final LoginLimit limit;
  private final Accounts accounts;
  private final CsrfAuthenticationStrategy tokens;
  private final Counts counts;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  PasswordLogin(
      AuthenticationManager manager,
      LoginLimit limit,
      Accounts accounts,
      CsrfTokenRepository tokens,
      Counts counts) {
    this.counts = counts;
    this.manager = manager;
    this.limit = limit;
    this.accounts = accounts;
    this.tokens = new CsrfAuthenticationStrategy(tokens);
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
    // Nobody goes on with a number that somebody else may have given them.
    if (request.getSession(false) == null) {
      request.getSession(true);
    } else {
      request.changeSessionId();
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(known);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    tokens.onAuthentication(known, request, response);
    return new Tried.In(person(known));
  }

  private Person person(Authentication known) {
    if (!(known.getPrincipal() instanceof AccountUser user)) {
      throw new IllegalStateException("logged in as " + known.getPrincipal());
    }
    try {
      String id = user.account().id();
      return new Person(id, user.account().login(), accounts.grants(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void out(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
