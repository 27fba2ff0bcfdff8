package org.ayni.server.away;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/// An asset that stands in a page itself.
///
/// @param text as it is, without a tag that would end it
/// @param source by which a content security policy lets it, and nothing else, be used
public record Inlined(String text, String source) {

  private static final String FOLDER = "/org/ayni/server/away/";

  /// @param ending of the file's name
  static Inlined of(String ending) {
    String name = "away." + ending;
    try (InputStream in =
        Objects.requireNonNull(Inlined.class.getResourceAsStream(FOLDER + name), name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new Inlined(text, "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
