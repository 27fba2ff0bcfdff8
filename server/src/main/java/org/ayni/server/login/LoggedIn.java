package org.ayni.server.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.ayni.store.people.Account;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/// However somebody has proved who they are, in the end they are an account of this house.
final class LoggedIn {

  private final CsrfAuthenticationStrategy tokens;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  LoggedIn(CsrfTokenRepository tokens) {
    this.tokens = new CsrfAuthenticationStrategy(tokens);
  }

  /// What a session of an account holds.
  static Authentication proof(Account account) {
    return UsernamePasswordAuthenticationToken.authenticated(
        new AccountUser(account), null, List.of());
  }

  /// Begins the session of an account in place of whatever there was, with another token for its
  /// forms: nobody goes on with what somebody else may have given them.
  void as(Account account, HttpServletRequest request, HttpServletResponse response) {
    nobody(request);
    Authentication known = proof(account);
    SecurityContext context = new SecurityContextImpl(known);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    tokens.onAuthentication(known, request, response);
  }

  /// Nobody is logged in.
  static void nobody(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    if (request.getSession(false) != null) {
      request.getSession(false).invalidate();
    }
  }
}
