package org.ayni.councils.book;

import java.util.regex.Pattern;
import org.ayni.councils.hash.Sha256;

/// SHA-256 as the events write it.
public final class Hashes {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  private Hashes() {}

  /// Of a text in UTF-8.
  public static String of(String text) {
    return Sha256.of(text);
  }

  /// What a ballot promises of its seed.
  public static String ofSeed(String seed) {
    return of("ayni-seed/1\n" + seed);
  }

  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
