package org.ayni.server.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns away who has tried too often, before the password is looked at.
final class LimitFilter extends OncePerRequestFilter {

  private final LoginLimit limit;

  LimitFilter(LoginLimit limit) {
    this.limit = limit;
  }

  /// The name as it was typed.
  static String name(HttpServletRequest request) {
    String typed = request.getParameter("username");
    return name(typed == null ? "" : typed);
  }

  /// No longer than a name can be.
  static String name(String typed) {
    String normal = LoginName.normal(typed);
    return normal.length() <= 64 ? normal : normal.substring(0, 64);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean login = request.getMethod().equals("POST") && request.getServletPath().equals("/login");
    if (login && !limit.mayTry(name(request), request.getRemoteAddr())) {
      response.sendRedirect(request.getContextPath() + "/login?wait");
      return;
    }
    chain.doFilter(request, response);
  }
}
