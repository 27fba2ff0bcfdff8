package org.ayni.record;

import java.util.List;
import java.util.stream.Collectors;

/// Something that cannot be used as (a part of) a record, with everything that is wrong with it.
public final class RecordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /// @param findings at least one
  public RecordException(List<Finding> findings) {
    super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    this.findings = List.copyOf(findings);
    if (findings.isEmpty()) {
      throw new IllegalArgumentException("a record exception without a finding; expected one");
    }
  }

  public RecordException(Finding finding) {
    this(List.of(finding));
  }

  /// About no file yet; see [#in].
  public static RecordException of(String found, String expected) {
    return new RecordException(Finding.of("", found, expected, ""));
  }

  public List<Finding> findings() {
    return findings;
  }

  /// The same, said of a line of a file.
  ///
  /// @param line of the file where the text begins in which a finding counts its lines from 1, or 0
  public RecordException in(String file, long line) {
    return new RecordException(
        findings.stream()
            .map(f ->
                new Finding(
                    file,
                    line == 0 ? f.line() : line + Math.max(0, f.line() - 1),
                    f.found(),
                    f.expected(),
                    f.advice()))
            .toList());
  }
}
