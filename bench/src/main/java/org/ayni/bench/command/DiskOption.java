package org.ayni.bench.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which disk is measured.
final class DiskOption {

  @Option(
      names = "--disk",
      paramLabel = "FOLDER",
      description = "a folder on the disk that is measured (default: here)")
  Path disk = Path.of("");
}
