package org.ayni.server.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// Tells visitors apart by a random number in a cookie that ends with the browser's session, so
/// that each has one plan computed at a time. It stands for nobody and is kept nowhere else.
final class Visitors {

  static final String COOKIE = "ayni-visitor";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

  private final SecureRandom random = new SecureRandom();

  /// The visitor's number; a new one is given to who has none.
  ///
  /// Whoever is logged in is one, on however many devices.
  String of(HttpServletRequest request, HttpServletResponse response) {
    String login = request.getRemoteUser();
    if (login != null) {
      return "account " + login;
    }
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie != null && FORM.matcher(cookie.getValue()).matches()) {
      return cookie.getValue();
    }
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String visitor = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, visitor)
            .path(request.getContextPath() + "/")
            .httpOnly(true)
            .sameSite("Lax")
            .build()
            .toString());
    return visitor;
  }
}
