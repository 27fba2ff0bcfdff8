package org.ayni.server.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ayni.server.text.Prepared;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// The language of a page: as chosen with `?lang=`, as chosen before (a cookie), as the browser
/// asks for, else Spanish. A browser that asks only for languages we don't have gets English.
final class ChosenLanguage implements LocaleResolver {

  static final String PARAMETER = "lang";
  static final String COOKIE = "ayni-language";

  private static final Locale SPANISH = Locale.of("es", "CO");

  /// Spanish, English and Portuguese, with the country whose numbers are written that way, and
  /// those of which enough is translated.
  static final List<Locale> OFFERED =
      Stream.concat(
              Stream.of(SPANISH, Locale.ENGLISH, Locale.of("pt", "BR")),
              Prepared.offered().stream())
          .toList();

  static Optional<Locale> offered(@Nullable String language) {
    return OFFERED.stream().filter(l -> l.getLanguage().equals(language)).findFirst();
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return offered(request.getParameter(PARAMETER))
        .or(() -> offered(cookie(request)))
        .orElseGet(() -> asked(request));
  }

  private static @Nullable String cookie(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null ? null : cookie.getValue();
  }

  private static Locale asked(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    if (header == null || header.isBlank() || header.strip().equals("*")) {
      return SPANISH;
    }
    return Collections.list(request.getLocales()).stream()
        .flatMap(l -> offered(l.getLanguage()).stream())
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is chosen with ?lang= in the address");
  }
}
