package org.ayni.record.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.checkpoint.TrustPolicy;
import org.ayni.record.entry.Commitment;
import org.ayni.record.entry.Entry;

/// What somebody who verifies a record brings along.
///
/// @param trusted keys from elsewhere; without them those of the record's first entry are taken,
///   and that is said
/// @param seen checkpoints of this record that were seen before, such as those of receipts
/// @param openings of commitments, to be found in the record
/// @param readElsewhere which entries somebody else checks what they say: they are not told as
///   unknown
public record Expectations(
    Optional<TrustPolicy> trusted,
    List<Seen> seen,
    List<Opened> openings,
    Predicate<Entry> readElsewhere) {

  /// @param name file it came from
  public record Seen(String name, SignedCheckpoint checkpoint) {}

  /// @param name file it came from
  public record Opened(String name, Commitment.Opening opening) {}

  public Expectations {
    seen = List.copyOf(seen);
    openings = List.copyOf(openings);
  }

  /// Nobody else checks what entries say.
  public Expectations(Optional<TrustPolicy> trusted, List<Seen> seen, List<Opened> openings) {
    this(trusted, seen, openings, entry -> false);
  }

  /// Nothing brought along.
  public static Expectations none() {
    return new Expectations(Optional.empty(), List.of(), List.of());
  }
}
