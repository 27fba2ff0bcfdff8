package org.ayni.decisions.house;

import java.io.IOException;
import java.util.List;
import org.ayni.councils.book.CouncilBook;
import org.ayni.record.storage.RecordView;

/// Councils and their public record as they stand, to be read.
public interface HouseView {

  /// Where the councils stand.
  CouncilBook book();

  /// How many entries there are, as far as was read.
  long entries();

  /// An entry with which somebody voted.
  ///
  /// @param number of the entry
  record VoteEntry(long number, String ballot) {}

  /// Votes of somebody in a council, in order: the voter's receipts, also of votes in their name
  /// that they did not send.
  ///
  /// @param voter a member, or a one-time key
  List<VoteEntry> votes(String council, String voter);

  /// Name of the record, which signed votes name.
  String origin();

  /// The record as it stands now.
  RecordView record() throws IOException;

  /// Texts and plans that the record names.
  HouseFiles files();
}
