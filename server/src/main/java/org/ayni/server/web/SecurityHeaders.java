package org.ayni.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Headers on every answer: only our own scripts and styles run, nobody frames a page, and no
/// address of ours is told to other sites.
///
/// Where nobody logs in, forms carry no token against forged requests: the one request that changes
/// anything (cancelling a run) names that run by 128 random bits that only its own page knows.
/// Where people log in, every form carries one (`login.SecuritySetup`).
final class SecurityHeaders extends OncePerRequestFilter {

  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /// True where another site's page uses an address of ours for anything but a link to it: it could
  /// otherwise keep this machine computing plans without anybody having asked.
  private static boolean foreignUse(HttpServletRequest request) {
    return "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
        && !"navigate".equals(request.getHeader("Sec-Fetch-Mode"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (foreignUse(request)) {
      if (request.getRequestURI().startsWith(request.getContextPath() + "/api")) {
        // Told as a problem.
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
      } else {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      }
      return;
    }
    chain.doFilter(request, response);
  }
}
