package org.ayni.server.statute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ayni.councils.statute.Statute;
import org.ayni.decisions.house.HouseFiles;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.files.BadInputException;

/// Statutes as texts that are kept in a house.
public final class StatuteTexts {

  private StatuteTexts() {}

  /// The statute that a text of the house is; empty where it is not there, or no statute.
  public static Optional<Statute> kept(HouseFiles files, String hash) {
    try {
      return files.text(hash).flatMap(StatuteTexts::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Statute> of(String text) {
    try {
      return Optional.of(ReadyStatutes.read("", text.getBytes(StandardCharsets.UTF_8)));
    } catch (BadInputException _) {
      return Optional.empty();
    }
  }
}
