package org.ayni.app.federation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a node's record is kept.
final class RecordOption {

  @Option(
      names = "--record",
      paramLabel = "DATABASE",
      description = {
        "where the node's record is kept: a file ending in .db (SQLite), or jdbc:postgresql:… (a",
        "database of its own; passwords belong into ~/.pgpass); left out: a folder in the node"
      })
  private @Nullable String address;

  Optional<String> address() {
    return Optional.ofNullable(address);
  }
}
