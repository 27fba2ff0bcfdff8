package org.ayni.formats.imports;

import java.nio.file.Path;
import java.util.Optional;
import org.ayni.economy.Unit;

/// What is asked for beside the files.
///
/// @param year of the table, where files hold several or do not tell
/// @param unit of money, where files do not tell
/// @param labels a file that says what labels mean, where the publisher has no layout of its own
public record ImportRequest(Optional<Integer> year, Optional<Unit> unit, Optional<Path> labels) {

  /// Labels as the format knows them.
  public ImportRequest(Optional<Integer> year, Optional<Unit> unit) {
    this(year, unit, Optional.empty());
  }

  /// Nothing: the files tell.
  public static final ImportRequest NOTHING = new ImportRequest(Optional.empty(), Optional.empty());
}
