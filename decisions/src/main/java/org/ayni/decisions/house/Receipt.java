package org.ayni.decisions.house;

/// What became of a [Sending].
public sealed interface Receipt {

  /// The number of its first entry.
  ///
  /// @throws RefusedException when the statutes do not allow it
  /// @throws org.ayni.record.RecordException when it cannot be written, or something else has its
  ///   key
  long number();

  /// It is on the disk.
  record Recorded(long number) implements Receipt {}

  /// Nothing of it was recorded.
  ///
  /// @param why a [RefusedException], a [org.ayni.record.RecordException], or what a rule broke
  ///   with
  record Refused(RuntimeException why) implements Receipt {
    @Override
    public long number() {
      throw why;
    }
  }
}
