package org.ayni.api.answer;

import java.time.Instant;
import java.util.List;

/// How the public record stands.
///
/// @param origin its name
/// @param entries how many there are
/// @param unsigned how many of them, the last ones, no signature covers yet
/// @param checkpoints what was signed, the newest first, a hundred at most
/// @param keys those that count for the next checkpoint, as `ayni verify --policy` reads them
/// @param whole whether whoever asks may take the whole record
public record RecordFound(
    String origin,
    long entries,
    long unsigned,
    List<Checkpoint> checkpoints,
    String keys,
    boolean whole) {

  public RecordFound {
    checkpoints = List.copyOf(checkpoints);
  }

  /// A state of the record that was signed.
  ///
  /// @param entries that it covers, the first ones
  /// @param last when the last of them was recorded
  /// @param signed whether a key of the record that counts has signed it
  /// @param cosigned how many witnesses that count have
  /// @param needed how many of them it takes
  /// @param text the signed text, as `ayni verify --seen` reads it
  public record Checkpoint(
      long entries, Instant last, boolean signed, int cosigned, int needed, String text) {}
}
