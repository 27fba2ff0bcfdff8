package org.ayni.federation.treaty;

/// Short names that people and commands call things by.
final class Codes {

  private static final int LONGEST = 100;

  private Codes() {}

  /// Refuses what cannot be named in a list of codes, or is not what it looks like: a code of
  /// nothing, with `,` or `=`, with signs that cannot be seen or turn a line around.
  ///
  /// @throws IllegalArgumentException with the code, its signs shown as numbers
  static void require(String what, String code) {
    boolean usable =
        !code.isBlank() && code.length() <= LONGEST && code.codePoints().allMatch(Codes::isPlain);
    if (!usable) {
      StringBuilder shown = new StringBuilder();
      code.codePoints()
          .limit(LONGEST)
          .forEach(sign ->
              shown.append(
                  isPlain(sign) ? Character.toString(sign) : String.format("\\u%04x", sign)));
      throw new IllegalArgumentException(
          "the code '"
              + shown
              + "' of a "
              + what
              + "; expected 1 to "
              + LONGEST
              + " letters, digits and the like, without ',' and '='");
    }
  }

  private static boolean isPlain(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> sign != ',' && sign != '=';
    };
  }
}
