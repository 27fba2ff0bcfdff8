package org.ayni.server.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/// Remembers a language chosen with `?lang=` in a cookie and goes on to the same page without it.
final class LanguageChoice implements HandlerInterceptor {

  /// Only to pages of ours: a path such as `//elsewhere` would lead away.
  private static final Pattern PAGE = Pattern.compile("/|(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String page = request.getRequestURI();
    Optional<Locale> chosen =
        ChosenLanguage.offered(request.getParameter(ChosenLanguage.PARAMETER));
    boolean asked = request.getDispatcherType() == DispatcherType.REQUEST;
    if (chosen.isEmpty()
        || !asked
        || !request.getMethod().equals("GET")
        || !PAGE.matcher(page).matches()) {
      return true;
    }
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(ChosenLanguage.COOKIE, chosen.get().getLanguage())
            .path(request.getContextPath() + "/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .sameSite("Lax")
            .build()
            .toString());
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        HttpHeaders.LOCATION,
        UriComponentsBuilder.fromPath(page)
            .query(request.getQueryString())
            .replaceQueryParam(ChosenLanguage.PARAMETER)
            .build()
            .toUriString());
    return false;
  }
}
