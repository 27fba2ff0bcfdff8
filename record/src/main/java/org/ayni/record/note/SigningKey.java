package org.ayni.record.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.ayni.record.RecordException;

/// A private key. It never says its secret but to [KeyFile]. Immutable.
public final class SigningKey {

  private static final String MARK = "PRIVATE+KEY+";

  private final VerifierKey verifier;
  private final byte[] seed;

  private SigningKey(VerifierKey verifier, byte[] seed) {
    this.verifier = verifier;
    this.seed = seed;
  }

  /// A new key, from the system's secure random numbers.
  ///
  /// @throws RecordException when the name cannot be used
  public static SigningKey generate(String name, KeyRole role) {
    return Ed25519.generate(
        (seed, publicKey) -> new SigningKey(VerifierKey.of(name, role, publicKey), seed));
  }

  /// @param secret `PRIVATE+KEY+name+id+base64`, as Go's note package writes it
  /// @param verifier its public key, which the JDK does not derive
  /// @throws RecordException when the two do not belong together
  static SigningKey parse(String secret, VerifierKey verifier) {
    String expected = label(verifier);
    Optional<byte[]> typed =
        secret.startsWith(expected)
            ? Base64Text.read(secret.substring(expected.length()))
            : Optional.empty();
    if (typed.isEmpty()
        || typed.get().length != 1 + Ed25519.KEY_BYTES
        || typed.get()[0] != verifier.role().type()) {
      throw RecordException.of("no private key of " + verifier, "a line 'PRIVATE+KEY+…'");
    }
    byte[] seed = Arrays.copyOfRange(typed.get(), 1, typed.get().length);
    byte[] trial = "ayni: do these two keys belong together?\n".getBytes(StandardCharsets.UTF_8);
    if (!Ed25519.verifies(verifier.bytes(), trial, Ed25519.sign(seed, trial))) {
      throw RecordException.of("a private key that is not that of " + verifier, "its own");
    }
    return new SigningKey(verifier, seed);
  }

  public VerifierKey verifier() {
    return verifier;
  }

  /// Signs a text; a witness also states the time.
  ///
  /// @param text ends in a line feed
  /// @param now used by witnesses, in whole seconds
  public NoteSignature sign(String text, Instant now) {
    byte[] bytes =
        switch (verifier.role()) {
          case LOG -> Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8));
          case WITNESS -> {
            long seconds = now.getEpochSecond();
            byte[] signature = Ed25519.sign(seed, SignedNote.cosigned(seconds, text));
            yield ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
          }
        };
    return new NoteSignature(verifier.name(), verifier.id(), bytes);
  }

  /// The secret line of a key file.
  String secret() {
    return label(verifier) + Base64Text.of(VerifierKey.typed(verifier.role(), seed));
  }

  /// Base64 has a plus of its own, so the name and the id are what stands before the second.
  private static String label(VerifierKey verifier) {
    String[] parts = verifier.toString().split("\\+", 3);
    return MARK + parts[0] + "+" + parts[1] + "+";
  }

  /// The public key; never the secret.
  @Override
  public String toString() {
    return verifier.toString();
  }
}
