package org.ayni.record.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ayni.record.RecordException;

/// A text and its signatures (C2SP signed-note). Whether they hold is asked key by key. Immutable.
///
/// @param text ends in a line feed
/// @param signatures in the order of their lines
public record SignedNote(String text, List<NoteSignature> signatures) {

  /// Bytes of a note.
  public static final int LARGEST = 1 << 16;

  /// Signatures of a note.
  public static final int MOST_SIGNATURES = 100;

  private static final long LATEST = 253_402_300_799L;

  private static final String EXPECTED =
      "a signed note: text, a blank line, lines '\u2014 name base64'";

  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!isText(text)) {
      throw new IllegalArgumentException("a note's text must end in a line feed, without controls");
    }
  }

  private static boolean isText(String text) {
    return text.endsWith("\n") && text.chars().allMatch(c -> c >= ' ' || c == '\n');
  }

  /// @throws RecordException when it is no note
  public static SignedNote parse(byte[] utf8) {
    if (utf8.length > LARGEST) {
      throw RecordException.of(utf8.length + " bytes", "a note of at most " + LARGEST);
    }
    String whole;
    try {
      whole = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw RecordException.of("bytes that are no UTF-8", EXPECTED);
    }
    int blank = whole.lastIndexOf("\n\n");
    if (blank < 0 || !isText(whole)) {
      throw RecordException.of("no signed text", EXPECTED);
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : whole.substring(blank + 2).split("(?<=\n)", -1)) {
      if (line.isEmpty()) {
        continue;
      }
      signatures.add(
          NoteSignature.parse(line.substring(0, line.length() - 1))
              .orElseThrow(() ->
                  RecordException.of("'" + line.strip() + "'", "a line '\u2014 name base64'")));
    }
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      throw RecordException.of(
          signatures.size() + " signatures", "1 to " + MOST_SIGNATURES + " signatures");
    }
    return new SignedNote(whole.substring(0, blank + 1), signatures);
  }

  /// The signatures that carry the name and id of a key, whether they hold or not.
  public List<NoteSignature> of(VerifierKey key) {
    return signatures.stream().filter(key::isOf).toList();
  }

  /// Whether a signature holds.
  public boolean holds(NoteSignature signature, VerifierKey key) {
    byte[] bytes = signature.bytes();
    return key.isOf(signature)
        && switch (key.role()) {
          case LOG -> Ed25519.verifies(key.bytes(), text.getBytes(StandardCharsets.UTF_8), bytes);
          case WITNESS ->
              bytes.length == Long.BYTES + Ed25519.SIGNATURE_BYTES
                  && isTime(ByteBuffer.wrap(bytes).getLong())
                  && Ed25519.verifies(
                      key.bytes(),
                      cosigned(ByteBuffer.wrap(bytes).getLong(), text),
                      Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
        };
  }

  /// From 1970 up to the year 9999.
  private static boolean isTime(long seconds) {
    return seconds >= 0 && seconds <= LATEST;
  }

  /// Whether there is a signature of the key, and all there are of it hold.
  public boolean isSignedBy(VerifierKey key) {
    List<NoteSignature> of = of(key);
    return !of.isEmpty() && of.stream().allMatch(signature -> holds(signature, key));
  }

  /// The time a witness stated, the latest if it cosigned more than once; empty when it did not
  /// cosign or a cosignature does not hold.
  public Optional<Instant> cosignedAt(VerifierKey witness) {
    return isSignedBy(witness) ? statedAt(witness) : Optional.empty();
  }

  /// The time a witness stated, whether its cosignature holds or not.
  public Optional<Instant> statedAt(VerifierKey witness) {
    if (witness.role() != KeyRole.WITNESS) {
      return Optional.empty();
    }
    return of(witness).stream()
        .map(NoteSignature::bytes)
        .filter(bytes -> bytes.length >= Long.BYTES)
        .map(bytes -> ByteBuffer.wrap(bytes).getLong())
        .filter(SignedNote::isTime)
        .map(Instant::ofEpochSecond)
        .max(Instant::compareTo);
  }

  /// The same with one more signature.
  public SignedNote with(NoteSignature signature) {
    List<NoteSignature> more = new ArrayList<>(signatures);
    more.add(signature);
    return new SignedNote(text, more);
  }

  /// The text a witness signs: C2SP tlog-cosignature, type `cosignature/v1`.
  static byte[] cosigned(long seconds, String text) {
    return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  /// As it is written in files.
  public byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    StringBuilder whole = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> whole.append(signature).append('\n'));
    return whole.toString();
  }
}
