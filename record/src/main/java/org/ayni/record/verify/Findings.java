package org.ayni.record.verify;

import java.util.ArrayList;
import java.util.List;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;

/// Gathers what does not hold. A record that was replaced whole can have millions of findings: so
/// many are kept, of the rest the number is told.
final class Findings {

  static final int KEPT = 100;

  private final List<Finding> kept = new ArrayList<>();
  private long count;

  void add(Finding finding) {
    if (count++ < KEPT) {
      kept.add(finding);
    }
  }

  void addAll(RecordException e) {
    e.findings().forEach(this::add);
  }

  boolean isEmpty() {
    return count == 0;
  }

  List<Finding> toList() {
    List<Finding> all = new ArrayList<>(kept);
    if (count > KEPT) {
      all.add(Finding.of("", "and " + (count - KEPT) + " more", "", ""));
    }
    return all;
  }
}
