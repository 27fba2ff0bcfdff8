package org.ayni.decisions.house;

import java.io.IOException;

/// Texts and plans that events name, sent along with them: kept where the events are recorded, and
/// only there, so that nothing lies in a house that its record does not name.
@FunctionalInterface
public interface Enclosed {

  /// Where everything that events name is there already.
  Enclosed NOTHING = files -> {};

  /// Keeps all of it. Asked once the events are taken, before they are on the disk.
  ///
  /// @param files of the house, to keep nothing of
  void keep(HouseFiles files) throws IOException;

  /// Both.
  default Enclosed and(Enclosed other) {
    return files -> {
      keep(files);
      other.keep(files);
    };
  }
}
