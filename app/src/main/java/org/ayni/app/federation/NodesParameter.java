package org.ayni.app.federation;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/// Whose step it is, and with whom on one machine.
final class NodesParameter {

  @Parameters(
      index = "0..*",
      arity = "1..*",
      paramLabel = "NODE",
      description = "the convener's folder; further ones for an exercise on one machine")
  private List<Path> folders = List.of();

  /// The convener's first.
  List<Path> folders() {
    return folders;
  }
}
