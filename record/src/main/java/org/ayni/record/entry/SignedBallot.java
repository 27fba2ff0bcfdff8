package org.ayni.record.entry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.record.Finding;
import org.ayni.record.canonical.Value;
import org.ayni.record.note.Base64Text;
import org.ayni.record.note.Ed25519;

/// What each kind of ballot asks of a vote. A vote under a one-time key is signed over
///
///     "ayni-ballot/1\n" ‖ name of the record ‖ "\n" ‖ canonical body without `signature`
///
/// so that it can be moved neither to another record nor to another ballot. Whether the key is on
/// the roll, and which of two votes counts, is not asked here: that belongs to whoever counts.
public final class SignedBallot {

  /// Votes carry the voter's name: delegates, always.
  public static final String NAMED_OPEN = "named-open";

  /// Votes carry a one-time key and its signature.
  public static final String PSEUDONYMOUS_OPEN = "pseudonymous-open";

  /// Votes are not here; the result comes from elsewhere with its audit file.
  public static final String SECRET = "secret-result-imported";

  private static final String VOTER = "voter";
  private static final String KEY = "key";
  private static final String SIGNATURE = "signature";

  private SignedBallot() {}

  /// The bytes a voter signs.
  ///
  /// @param origin name of the record
  /// @param body of the entry `ballot-cast`, with or without its signature
  public static byte[] message(String origin, Value.Fields body) {
    byte[] head = ("ayni-ballot/1\n" + origin + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] text = body.without(SIGNATURE).canonical();
    return ByteBuffer.allocate(head.length + text.length).put(head).put(text).array();
  }

  /// Everything wrong with a vote.
  ///
  /// @param form of the ballot, as its entry says
  static List<Finding> check(String origin, String form, Entry vote) {
    List<Finding> findings = new ArrayList<>();
    boolean named = vote.text(VOTER).isPresent();
    boolean keyed = vote.text(KEY).isPresent() || vote.text(SIGNATURE).isPresent();
    switch (form) {
      case NAMED_OPEN -> {
        if (!named || keyed) {
          findings.add(wrong("a vote in a named ballot", "'voter', and no key or signature"));
        }
      }
      case PSEUDONYMOUS_OPEN -> {
        if (named || !verifies(origin, vote)) {
          findings.add(
              wrong(
                  "a vote in a pseudonymous ballot",
                  "no 'voter', and a key whose signature holds"));
        }
      }
      default ->
          findings.add(wrong("a vote in a secret ballot", "none: only its result is recorded"));
    }
    return findings;
  }

  private static boolean verifies(String origin, Entry vote) {
    Optional<byte[]> key = vote.text(KEY).flatMap(Base64Text::read);
    Optional<byte[]> signature = vote.text(SIGNATURE).flatMap(Base64Text::read);
    return key.isPresent()
        && signature.isPresent()
        && Ed25519.verifies(key.get(), message(origin, vote.body()), signature.get());
  }

  private static Finding wrong(String found, String expected) {
    return Finding.of("", Kinds.BALLOT_CAST + ": " + found, expected, "");
  }
}
