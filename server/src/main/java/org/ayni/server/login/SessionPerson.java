package org.ayni.server.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.ayni.server.rights.Person;
import org.ayni.store.people.Account;
import org.ayni.store.people.Accounts;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who asks, and what they may do now. A session ends when its account is gone or has
/// another password.
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
    if (authentication != null && authentication.getPrincipal() instanceof AccountUser user) {
      Optional<Account> now =
          accounts
              .withId(user.account().id())
              .filter(account -> account.stamp().equals(user.account().stamp()));
      if (now.isPresent()) {
        request.setAttribute(
            ATTRIBUTE,
            new Person(now.get().id(), now.get().login(), accounts.grants(now.get().id())));
      } else {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
          session.invalidate();
        }
      }
    }
    chain.doFilter(request, response);
  }
}
