package org.ayni.app.federation;

import picocli.CommandLine.Option;

/// Which treaty a task is about.
final class TreatyOption {

  @Option(
      names = "--treaty",
      paramLabel = "ID",
      defaultValue = "",
      description = "the treaty, or the beginning of its id (default: the one in force)")
  private String id = "";

  String id() {
    return id;
  }
}
