package org.ayni.server.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ayni.federation.node.Peer;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns away what is larger than any form, before it is read; no page can be made of it, as that
/// would read it too.
final class SizeFilter extends OncePerRequestFilter {

  /// As in accounts.properties.
  private static final int LARGEST = 256 * 1024;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // A node's file has a bound of its own, measured as it arrives.
    if (request.getContentLengthLong() > LARGEST && !request.getRequestURI().equals(Peer.PATH)) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    chain.doFilter(request, response);
  }
}
