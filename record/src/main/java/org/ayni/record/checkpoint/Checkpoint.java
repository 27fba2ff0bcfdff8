package org.ayni.record.checkpoint;

import org.ayni.record.RecordException;
import org.ayni.record.note.Base64Text;
import org.ayni.record.note.VerifierKey;
import org.ayni.record.tree.Hash;

/// The state of a log: three lines of text, the log's name, its size and its root.
///
/// @param origin name of the log, which is also the name of its keys
/// @param size entries, ≥ 0
/// @param root MTH of these entries
public record Checkpoint(String origin, long size, Hash root) {

  private static final String EXPECTED = "three lines: name of the log, size, root in base64";

  public Checkpoint {
    if (!VerifierKey.isName(origin) || !(size >= 0)) {
      throw new IllegalArgumentException(
          "origin '" + origin + "', size " + size + "; expected a key name and a size >= 0");
    }
  }

  /// @throws RecordException when it is none
  public static Checkpoint parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length != 4 || !lines[3].isEmpty()) {
      throw RecordException.of(lines.length - 1 + " lines of signed text", EXPECTED);
    }
    if (!VerifierKey.isName(lines[0]) || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
      throw RecordException.of("'" + lines[0] + "', '" + lines[1] + "'", EXPECTED);
    }
    byte[] root =
        Base64Text.read(lines[2])
            .filter(bytes -> bytes.length == Hash.BYTES)
            .orElseThrow(() -> RecordException.of("the root '" + lines[2] + "'", EXPECTED));
    return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.of(root));
  }

  /// The text that is signed.
  public String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }
}
