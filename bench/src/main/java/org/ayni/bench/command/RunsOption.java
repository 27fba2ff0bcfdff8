package org.ayni.bench.command;

import picocli.CommandLine.Option;

/// How often something is measured.
final class RunsOption {

  @Option(names = "--runs", description = "how often each is measured (default: 3)")
  int runs = 3;
}
