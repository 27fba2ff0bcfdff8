package org.ayni.record.verify;

import java.util.List;
import java.util.SortedMap;
import org.ayni.record.Finding;
import org.ayni.record.checkpoint.SplitView;
import org.ayni.record.checkpoint.TrustPolicy;
import org.ayni.record.tree.Hash;

/// What became of verifying a record.
///
/// @param failures everything that does not hold; none when the record is valid
/// @param notes what a reader should know although nothing is wrong
/// @param origin name of the record; empty when its first entry cannot be read
/// @param trust keys that count at the end of the record
/// @param root MTH of all entries
/// @param entries whole entries there are
/// @param signed entries that the largest checkpoint signed by the log covers
/// @param witnessed entries that the largest checkpoint cosigned by enough witnesses covers
/// @param checkpoints how many there are
/// @param openings commitments that were opened and hold
/// @param kinds how many entries of each kind
/// @param evidence what convicts the log of a split view
public record RecordVerdict(
    List<Finding> failures,
    List<Finding> notes,
    String origin,
    TrustPolicy trust,
    Hash root,
    long entries,
    long signed,
    long witnessed,
    int checkpoints,
    int openings,
    SortedMap<String, Long> kinds,
    List<SplitView> evidence) {

  public RecordVerdict {
    failures = List.copyOf(failures);
    notes = List.copyOf(notes);
    evidence = List.copyOf(evidence);
  }

  public boolean valid() {
    return failures.isEmpty();
  }
}
