package org.ayni.server.login;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names by which people log in, and passwords they may choose.
final class LoginName {

  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}._@+-]{3,64}");

  /// What bcrypt looks at; more would be ignored.
  private static final int MOST_BYTES = 72;

  private static final int FEWEST = 12;

  private LoginName() {}

  /// In the one form in which it is kept: upper case and ways to write an accent make no
  /// difference.
  static String normal(String typed) {
    return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  static boolean allowed(String normal) {
    return FORM.matcher(normal).matches();
  }

  /// Long, and not the name itself (NIST SP 800-63B asks for length, not for signs).
  static boolean allowedPassword(String password, String login) {
    int bytes = password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    return password.codePointCount(0, password.length()) >= FEWEST
        && bytes <= MOST_BYTES
        && password.chars().distinct().count() >= 5
        && (login.isEmpty() || !password.toLowerCase(Locale.ROOT).contains(login));
  }
}
