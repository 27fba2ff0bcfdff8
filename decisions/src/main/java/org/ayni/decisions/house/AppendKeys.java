package org.ayni.decisions.house;

import org.ayni.councils.book.Hashes;

/// Keys by which a house knows what was sent before. They are hashes: who reads them, in a database
/// or in a backup, learns neither who sent something nor what their form knew.
public final class AppendKeys {

  private AppendKeys() {}

  /// The key of something sent; keys of one sender are none of another's.
  ///
  /// @param sender an account, or the public part of a one-time key
  /// @param key that came with it
  public static String of(String sender, String key) {
    return hash(sender + "/" + key);
  }

  /// A key as it may leave the house. Before they were hashes they were kept as they came, with a
  /// slash, which no hash has; of these it is the hash that [#of] makes.
  public static String hidden(String kept) {
    return kept.indexOf('/') < 0 ? kept : hash(kept);
  }

  private static String hash(String text) {
    return Hashes.of("append " + text);
  }
}
