package org.ayni.server.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.ayni.server.AccountOptions;
import org.ayni.server.count.Counts;
import org.ayni.store.people.ApiTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Programs that say by a token who they are (RFC 6750), below `/api` alone. Nothing of it outlives
/// the request: there is no session, and so no form that could be forged.
public final class TokenFilter extends OncePerRequestFilter {

  /// Why a token opens nothing.
  public enum Refused {
    /// It is nobody's, or over.
    UNKNOWN,
    /// Nothing can be written with it.
    READ_ONLY,
    /// Too many unknown ones came from that address.
    TOO_MANY
  }

  private static final String REFUSED = TokenFilter.class.getName() + ".refused";
  private static final String KNOWN = TokenFilter.class.getName() + ".known";
  private static final String BEARER = "Bearer ";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final AccountOptions options;
  private final LoginLimit limit;
  private final Counts counts;

  TokenFilter(AccountOptions options, LoginLimit limit, Counts counts) {
    this.options = options;
    this.limit = limit;
    this.counts = counts;
  }

  /// Why the token of a request was refused, where it was.
  public static Optional<Refused> refused(HttpServletRequest request) {
    return request.getAttribute(REFUSED) instanceof Refused why
        ? Optional.of(why)
        : Optional.empty();
  }

  /// Whether a request is known by its token.
  static boolean knows(HttpServletRequest request) {
    return request.getAttribute(KNOWN) != null;
  }

  private static Optional<String> secret(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return request.getServletPath().startsWith("/api/")
        ? Optional.ofNullable(header)
            .filter(told -> told.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            .map(told -> told.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> secret = secret(request);
    if (secret.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    String address = request.getRemoteAddr();
    if (!limit.mayTry(address)) {
      refuse(request, response, Refused.TOO_MANY, 429);
      return;
    }
    Optional<ApiTokens.Bearer> bearer =
        options.tokens().use(secret.get(), options.clock().instant());
    if (bearer.isEmpty()) {
      limit.failed(address);
      counts.refused("login");
      refuse(request, response, Refused.UNKNOWN, HttpServletResponse.SC_UNAUTHORIZED);
    } else if (bearer.get().token().readOnly() && !READING.contains(request.getMethod())) {
      refuse(request, response, Refused.READ_ONLY, HttpServletResponse.SC_FORBIDDEN);
    } else {
      request.setAttribute(KNOWN, true);
      SecurityContextHolder.setContext(
          new SecurityContextImpl(LoggedIn.proof(bearer.get().account())));
      chain.doFilter(request, response);
    }
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Refused why, int status)
      throws IOException {
    request.setAttribute(REFUSED, why);
    response.sendError(status);
  }
}
