package org.ayni.formats.ballots;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Forms of ballot files.
public enum BallotFormat {
  /// Numbers of candidates in order of preference, names at the end (Hill, Wichmann and Woodall
  /// 1987).
  BLT,
  /// PrefLib (Mattei and Walsh 2013): strict or tied orders, complete or not.
  PREFLIB,
  /// Pabulib (Stolicki, Szufa and Talmon 2020): projects, costs, votes.
  PABULIB,
  /// Comma-separated values of our own, see `docs/tally.md`.
  CSV;

  /// Endings of file names, without a dot.
  public List<String> endings() {
    return switch (this) {
      case BLT -> List.of("blt");
      case PREFLIB -> List.of("soc", "soi", "toc", "toi");
      case PABULIB -> List.of("pb");
      case CSV -> List.of("csv");
    };
  }

  /// By the ending of a file's name; `.gz` after it is allowed.
  public static Optional<BallotFormat> ofFileName(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    String ungzipped = plain.endsWith(".gz") ? plain.substring(0, plain.length() - 3) : plain;
    return Arrays.stream(values())
        .filter(format -> format.endings().stream().anyMatch(e -> ungzipped.endsWith("." + e)))
        .findFirst();
  }

  /// As on the command line.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
