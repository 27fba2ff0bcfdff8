package org.ayni.server.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.ayni.server.rights.Person;
import org.ayni.store.people.Account;
import org.ayni.store.people.Accounts;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who asks, and what they may do now. Sessions of an account that is gone or has another
/// password are not found in the first place ([KeptSessions]).
public final class SessionPerson extends OncePerRequestFilter {

  private static final String ATTRIBUTE = SessionPerson.class.getName();

  private final Accounts accounts;

  SessionPerson(Accounts accounts) {
    this.accounts = accounts;
  }

  /// Who asks.
  public static Person of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Person person ? person : Person.VISITOR;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.startsWith("/assets/") || path.startsWith("/webjars/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    Optional<AccountUser> user = Optional.ofNullable(authentication).flatMap(AccountUser::of);
    if (user.isPresent()) {
      Account account = user.get().account();
      request.setAttribute(
          ATTRIBUTE, new Person(account.id(), account.login(), accounts.grants(account.id())));
    }
    chain.doFilter(request, response);
  }
}
