package org.ayni.app.output;

/// Text that others wrote, such as names of councils or cells of a file, as a terminal may show it.
public final class PlainText {

  private PlainText() {}

  /// The same with � in place of what would steer a terminal or turn the direction of reading:
  /// control characters but line feed and tab, and marks that override directions (Unicode Standard
  /// Annex 9, 2.2 and 2.6).
  public static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int k = 0; k < text.length(); k++) {
      char letter = text.charAt(k);
      plain.append(steers(letter) ? '\uFFFD' : letter);
    }
    return plain.toString();
  }

  private static boolean steers(char letter) {
    return (Character.isISOControl(letter) && letter != '\n' && letter != '\t')
        || (letter >= '\u202A' && letter <= '\u202E')
        || (letter >= '\u2066' && letter <= '\u2069');
  }
}
