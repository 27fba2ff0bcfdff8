package org.ayni.formats.imports;

import java.util.Optional;
import org.ayni.economy.Unit;

/// What is asked for beside the files.
///
/// @param year of the table, where files hold several or do not tell
/// @param unit of money, where files do not tell
public record ImportRequest(Optional<Integer> year, Optional<Unit> unit) {

  /// Nothing: the files tell.
  public static final ImportRequest NOTHING = new ImportRequest(Optional.empty(), Optional.empty());
}
