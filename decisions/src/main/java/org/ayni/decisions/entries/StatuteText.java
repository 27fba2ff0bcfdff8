package org.ayni.decisions.entries;

import org.ayni.councils.book.Hashes;
import org.ayni.councils.statute.Statute;

/// The one text of a statute: its canonical JSON.
public final class StatuteText {

  private StatuteText() {}

  public static String of(Statute statute) {
    return RecordCodec.write(statute).json();
  }

  /// SHA-256 of that text.
  public static String hash(Statute statute) {
    return Hashes.of(of(statute));
  }
}
