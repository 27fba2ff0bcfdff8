package org.ayni.federation.node;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.ayni.files.WholeFile;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.TrustHistory;
import org.ayni.record.storage.CheckpointFiles;
import org.ayni.record.storage.EntryFiles;
import org.ayni.record.storage.RecordFolder;
import org.ayni.record.storage.RecordView;

/// What goes from node to node: one file, a zip, with the record of the one and its cosignatures
/// for the others. The record is whole, `record/entries/…`, or only what comes after the first n
/// entries, which the other has: `after/N.jsonl`.
final class Bundle {

  private static final Pattern KNOWN =
      Pattern.compile(
          "record/entries/[0-9]{6}\\.jsonl|record/checkpoints/[0-9]{12}\\.txt"
              + "|after/[0-9]{12}\\.jsonl|cosigned/[0-9]{3}\\.txt");
  private static final String AFTER = "after";
  private static final String LINES = ".jsonl";
  private static final String COSIGNED = "cosigned";
  private static final long LARGEST = 256L << 20;
  private static final int MOST_FILES = 20_000;
  private static final int PIECE = 1 << 16;

  private Bundle() {}

  /// Signs the record as it stands and writes it.
  ///
  /// @param after how many entries to leave out, which the other has; 0 for a whole record
  /// @return the checkpoint that covers all of it
  static SignedCheckpoint write(Node node, Path target, Instant now, long after)
      throws IOException {
    SignedCheckpoint signed = signed(node, now);
    RecordView record = node.record().view();
    NavigableSet<Long> needed = needed(record);
    List<SignedCheckpoint> cosigned = cosignedBy(node);
    WholeFile.write(
        target,
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          entries(zip, record, after);
          for (SignedCheckpoint one : record.checkpoints()) {
            long size = one.checkpoint().size();
            if (needed.contains(size)) {
              add(zip, Node.RECORD + "/" + CheckpointFiles.name(size), one.note().bytes());
            }
          }
          for (int k = 0; k < cosigned.size(); k++) {
            add(zip, COSIGNED + String.format("/%03d.txt", k), cosigned.get(k).note().bytes());
          }
          zip.finish();
        });
    return signed;
  }

  /// The checkpoint of all there is, signed now where it has not been.
  private static SignedCheckpoint signed(Node node, Instant now) throws IOException {
    RecordView record = node.record().view();
    List<SignedCheckpoint> before = record.checkpoints();
    boolean done =
        !before.isEmpty()
            && before.getLast().checkpoint().size() == record.size()
            && before.getLast().isSignedBy(node.key());
    return done
        ? before.getLast()
        : node.record().sign(writer -> writer.checkpoint(node.logKey(), node.memory(true), now));
  }

  private static void entries(ZipOutputStream zip, RecordView record, long after)
      throws IOException {
    if (after == 0) {
      EntryFiles.each(record, (name, bytes) -> add(zip, Node.RECORD + "/" + name, bytes));
      return;
    }
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    long number = after;
    while (number < record.size()) {
      for (byte[] line : record.lines(number)) {
        lines.writeBytes(line);
        lines.write('\n');
        number++;
      }
    }
    add(zip, AFTER + String.format(Locale.ROOT, "/%012d", after) + LINES, lines.toByteArray());
  }

  /// Entries after those that the other has.
  ///
  /// @param after how many it is to have
  record More(long after, List<byte[]> lines) {}

  /// What an unpacked bundle has of that; empty when its record is whole.
  ///
  /// @throws RecordException when it is both, or a line is not whole or no entry
  static Optional<More> more(Path bundle, Path unpacked) throws IOException {
    Path folder = unpacked.resolve(AFTER);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.toList();
    }
    if (files.size() != 1 || EntryFiles.isRecord(unpacked.resolve(Node.RECORD))) {
      throw wrong(bundle, "two beginnings of one record");
    }
    Path file = files.getFirst();
    String name = file.getFileName().toString();
    byte[] bytes = Files.readAllBytes(file);
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        byte[] line = Arrays.copyOfRange(bytes, start, i);
        // Before the next is taken: of empty ones, more fit into a small file than into memory.
        Entry.parse(line);
        lines.add(line);
        start = i + 1;
      }
    }
    if (start < bytes.length) {
      throw wrong(bundle, "a line that was begun and not ended");
    }
    return Optional.of(
        new More(Long.parseLong(name.substring(0, name.length() - LINES.length())), lines));
  }

  /// The last checkpoint of an unpacked bundle; empty when there is none.
  static Optional<SignedCheckpoint> last(Path unpacked) throws IOException {
    List<SignedCheckpoint> all =
        new CheckpointFiles(unpacked.resolve(Node.RECORD)).read(new ArrayList<>());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /// The last checkpoints of others, those that the node has cosigned.
  static List<SignedCheckpoint> cosignedBy(Node node) throws IOException {
    List<SignedCheckpoint> cosigned = new ArrayList<>();
    for (Path copy : node.copies()) {
      List<SignedCheckpoint> checkpoints = RecordFolder.open(copy).checkpoints();
      if (!checkpoints.isEmpty() && checkpoints.getLast().isSignedBy(node.witness())) {
        cosigned.add(checkpoints.getLast());
      }
    }
    return cosigned;
  }

  /// Sizes of the checkpoints that say all: the last one, and the first after each change of keys,
  /// by which later ones are judged. With all of them, whoever takes a bundle over would verify as
  /// many signatures as there were bundles.
  private static NavigableSet<Long> needed(RecordView record) throws IOException {
    List<Long> sizes = record.checkpoints().stream().map(one -> one.checkpoint().size()).toList();
    NavigableSet<Long> needed = new TreeSet<>();
    needed.add(sizes.getLast());
    long number = 0;
    while (number < record.size()) {
      for (byte[] line : record.lines(number)) {
        if (TrustHistory.maybeConcerns(line)) {
          long change = number;
          sizes.stream().filter(size -> size > change).findFirst().ifPresent(needed::add);
        }
        number++;
      }
    }
    return needed;
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // Nothing of this machine goes along.
    entry.setLastModifiedTime(FileTime.fromMillis(0));
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /// Unpacks a bundle: only what belongs into one, and no more than fits.
  ///
  /// @throws RecordException when it is none
  static void unpack(Path bundle, Path into) throws IOException {
    try (InputStream file = Files.newInputStream(bundle);
        ZipInputStream zip = new ZipInputStream(file)) {
      long left = LARGEST;
      int count = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!KNOWN.matcher(entry.getName()).matches() || ++count > MOST_FILES) {
          throw wrong(bundle, "'" + entry.getName() + "' in it");
        }
        Path target = into.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int n = zip.read(piece); n >= 0; n = zip.read(piece)) {
          left -= n;
          if (left < 0) {
            throw wrong(bundle, "more than " + LARGEST + " bytes");
          }
          bytes.write(piece, 0, n);
        }
        if (Files.exists(target)) {
          throw wrong(bundle, "'" + entry.getName() + "' twice");
        }
        Files.write(target, bytes.toByteArray());
      }
      if (count == 0) {
        throw wrong(bundle, "no zip, or an empty one");
      }
    } catch (ZipException | java.io.EOFException e) {
      throw wrong(bundle, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      // A name in another encoding.
      throw wrong(bundle, String.valueOf(e.getMessage()));
    }
  }

  private static RecordException wrong(Path bundle, String found) {
    return new RecordException(
        Finding.of(
            bundle.toString(),
            found,
            "a file as 'ayni federate export' writes it",
            "Nothing was taken over. Ask for it again."));
  }

  /// The cosigned checkpoints of an unpacked bundle.
  static List<SignedCheckpoint> cosigned(Path unpacked) throws IOException {
    List<SignedCheckpoint> all = new ArrayList<>();
    Path folder = unpacked.resolve(COSIGNED);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> list = Files.list(folder)) {
        for (Path file : list.sorted().toList()) {
          all.add(CheckpointFiles.read(file));
        }
      }
    }
    return all;
  }
}
