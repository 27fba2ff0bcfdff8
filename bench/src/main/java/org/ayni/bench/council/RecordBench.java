package org.ayni.bench.council;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.ayni.bench.Timing;
import org.ayni.record.note.SigningKey;
import org.ayni.record.storage.RealDisk;
import org.ayni.record.storage.RecordWriter;
import org.ayni.record.storage.SignerMemory;
import org.ayni.record.verify.Expectations;
import org.ayni.record.verify.RecordVerdict;
import org.ayni.record.verify.RecordVerifier;

/// `ayni bench record N`: a record of N ballots is read from the disk, every entry's form, fields
/// and references are checked, the tree of all hashes is built anew and compared with the signed
/// root and the stored tiles: what `ayni verify` does.
public final class RecordBench {

  private static final int AT_ONCE = 4_096;

  private final int entries;
  private final int runs;
  private final Path disk;
  private final PrintStream out;

  /// @param entries of the record, at least 4
  /// @param disk a folder on the disk that is measured
  public RecordBench(int entries, int runs, Path disk, PrintStream out) {
    if (!(entries >= 4 && runs >= 1)) {
      throw new IllegalArgumentException(
          entries + " entries, " + runs + " runs; expected at least 4 and 1");
    }
    this.entries = entries;
    this.runs = runs;
    this.disk = disk;
    this.out = out;
  }

  public void run() throws IOException {
    try (Scratch scratch = Scratch.in(disk)) {
      Path record = scratch.resolve("record");
      write(record, scratch.resolve("memory"));
      out.printf(
          Locale.ROOT,
          "%n%,d entries, rebuilt and checked%n%n| run | seconds | CPU s | entries a second |%n"
              + "|--:|--:|--:|--:|%n",
          entries);
      for (int run = 1; run <= runs; run++) {
        Timing<RecordVerdict> timing = Timing.of(() -> verify(record));
        if (!timing.result().failures().isEmpty() || timing.result().signed() != entries) {
          throw new IllegalStateException(timing.result().failures().toString());
        }
        out.printf(
            Locale.ROOT,
            "| %d | %.2f | %.2f | %,.0f |%n",
            run,
            timing.seconds(),
            timing.processor(),
            entries / timing.seconds());
      }
    }
  }

  private static RecordVerdict verify(Path record) {
    try {
      return RecordVerifier.verify(
          record, new Expectations(Optional.empty(), List.of(), List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path record, Path memory) throws IOException {
    SigningKey key = Ballots.key();
    RealDisk real = new RealDisk();
    try (RecordWriter writer = RecordWriter.create(record, Ballots.opening(key), real)) {
      writer.append(Ballots.question());
      while (writer.size() < entries) {
        long end = Math.min(entries, writer.size() + AT_ONCE);
        writer.append(LongStream.range(writer.size(), end).mapToObj(Ballots::cast).toList());
      }
      writer.checkpoint(key, new SignerMemory(memory, real), Ballots.cast(entries).time());
    }
  }
}
