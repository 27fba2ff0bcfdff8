package org.ayni.server.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/// Logins that were sent to the provider and have not come back: in memory, tied to the browser by
/// a cookie. With an invitation that is to be accepted, if it began at one in the same browser: a
/// link that somebody else began would make their account answer to whoever follows it.
final class OidcRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  /// The field that names the invitation on the way out, and where it is on the way back.
  static final String INVITATION = "invitation";

  private record Sent(OAuth2AuthorizationRequest request, Optional<String> invitation) {}

  private final Pending<Sent> sent;
  private final BriefCookie cookie;
  private final BriefCookie accepting;

  OidcRequests(InstantSource clock, boolean secure) {
    this.sent = new Pending<>(clock);
    this.cookie = new BriefCookie("ayni-oidc", secure);
    this.accepting = accepting(secure);
  }

  /// Which invitation this browser began to accept.
  static BriefCookie accepting(boolean secure) {
    return new BriefCookie("ayni-invitation", secure);
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest going,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (going != null) {
      Optional<String> invitation =
          accepting.of(request).filter(key -> key.equals(request.getParameter(INVITATION)));
      cookie.put(
          request, response, sent.begin(request.getRemoteAddr(), new Sent(going, invitation)));
    }
  }

  private static Optional<OAuth2AuthorizationRequest> ofState(
      Optional<Sent> sent, HttpServletRequest request) {
    return sent.map(Sent::request)
        .filter(going -> String.valueOf(going.getState()).equals(request.getParameter("state")));
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return ofState(cookie.of(request).flatMap(sent::look), request).orElse(null);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    Optional<Sent> back = cookie.of(request).flatMap(sent::end);
    back.flatMap(Sent::invitation).ifPresent(it -> request.setAttribute(INVITATION, it));
    cookie.put(request, response, "");
    return ofState(back, request).orElse(null);
  }
}
