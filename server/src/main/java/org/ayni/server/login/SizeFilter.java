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

  /// A file that is handed in, and what is around it; as in accounts.properties.
  private static final int LARGEST_FILE = 4 * 1024 * 1024 + 64 * 1024;

  private static final String FILES = "/me/economies";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean piece = request.getServletPath().startsWith("/api/uploads/");
    boolean form =
        request.getServletPath().equals(FILES)
            || request.getServletPath().matches(".*/(photo|batch)");
    boolean inParts = String.valueOf(request.getContentType()).startsWith("multipart/form-data");
    boolean file = piece || (form && inParts);
    // A node's file has a bound of its own, measured as it arrives.
    if (request.getContentLengthLong() > (file ? LARGEST_FILE : LARGEST)
        && !request.getServletPath().equals(Peer.PATH)) {
      if (request.getServletPath().startsWith("/api/")) {
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        return;
      }
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      response.setContentType("text/plain;charset=UTF-8");
      response
          .getWriter()
          .println("Demasiado grande, too large, grande demais: > " + (file ? "4 MiB" : "256 KiB"));
      return;
    }
    chain.doFilter(request, response);
  }
}
