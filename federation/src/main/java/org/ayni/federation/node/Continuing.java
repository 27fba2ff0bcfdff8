package org.ayni.federation.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ayni.federation.node.Exchange.Imported;
import org.ayni.record.RecordException;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.storage.EntryFiles;
import org.ayni.record.storage.RecordFolder;
import org.ayni.record.storage.RecordView;

/// A record of which the beginning is here and the end has come: put together, it is verified as
/// any other.
///
/// @param before the copy that is here
/// @param more what comes after some of its entries
record Continuing(RecordView before, Bundle.More more) implements RecordView {

  /// Completes an unpacked bundle by the copy that is here.
  ///
  /// @return how it ended already: nothing new, or the copy is too short; empty when it is complete
  static Optional<Imported> complete(Node node, Path incoming, Bundle.More more)
      throws IOException {
    SignedCheckpoint last =
        Bundle.last(incoming)
            .orElseThrow(() ->
                RecordException.of(
                    "a file without a checkpoint", "one that 'ayni federate export' wrote"));
    String origin = last.checkpoint().origin();
    Path copy = node.copy(origin);
    if (!EntryFiles.isRecord(copy)) {
      return Optional.of(new Imported.Behind(origin, 0));
    }
    RecordFolder before = RecordFolder.open(copy);
    long size = last.checkpoint().size();
    if (size <= before.size()) {
      return Optional.of(
          before.root(size).equals(last.checkpoint().root())
              ? new Imported.Known(origin, before.size())
              : new Imported.Behind(origin, 0));
    }
    if (before.size() < more.after()) {
      return Optional.of(new Imported.Behind(origin, before.size()));
    }
    if (!before.trust().after(before.size()).signed(last)) {
      // Nobody but its owner has a whole record put together and verified with a few bytes.
      return Optional.of(new Imported.Behind(origin, 0));
    }
    Path record = incoming.resolve(Node.RECORD);
    Files.createDirectories(record.resolve(EntryFiles.FOLDER));
    EntryFiles.each(
        new Continuing(before, more), (name, bytes) -> Files.write(record.resolve(name), bytes));
    return Optional.empty();
  }

  @Override
  public long size() {
    return more.after() + more.lines().size();
  }

  @Override
  public byte[] line(long number) throws IOException {
    return number < more.after()
        ? before.line(number)
        : more.lines().get((int) (number - more.after()));
  }

  @Override
  public List<byte[]> lines(long first) throws IOException {
    if (first >= more.after()) {
      return more.lines().subList((int) (first - more.after()), more.lines().size());
    }
    List<byte[]> lines = before.lines(first);
    return lines.subList(0, (int) Math.min(lines.size(), more.after() - first));
  }

  @Override
  public List<SignedCheckpoint> checkpoints() {
    throw new UnsupportedOperationException("those that came with it are files already");
  }
}
