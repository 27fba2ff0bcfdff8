package org.ayni.server.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ayni.server.count.Counts;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts what is turned away, by the number of the answer.
final class RefusalFilter extends OncePerRequestFilter {

  private final Counts counts;

  RefusalFilter(Counts counts) {
    this.counts = counts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    switch (response.getStatus()) {
      case HttpServletResponse.SC_BAD_REQUEST -> counts.refused("unreadable");
      case HttpServletResponse.SC_FORBIDDEN -> counts.refused("right");
      case HttpServletResponse.SC_CONFLICT -> counts.refused("sent-before");
      case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> counts.refused("size");
      case HttpServletResponse.SC_UNPROCESSABLE_CONTENT -> counts.refused("content");
      case 429 -> counts.refused("limit");
      case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> counts.refused("busy");
      default -> {}
    }
  }
}
