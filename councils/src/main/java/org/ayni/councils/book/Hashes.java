package org.ayni.councils.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// SHA-256 as the events write it.
public final class Hashes {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  private Hashes() {}

  /// Of a text in UTF-8.
  public static String of(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// What a ballot promises of its seed.
  public static String ofSeed(String seed) {
    return of("ayni-seed/1\n" + seed);
  }

  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
