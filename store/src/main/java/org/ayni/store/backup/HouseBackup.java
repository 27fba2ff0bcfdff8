package org.ayni.store.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ayni.decisions.house.FolderHouse;
import org.ayni.decisions.house.HouseFiles;
import org.ayni.decisions.house.HouseStore;
import org.ayni.files.BadInputException;
import org.ayni.files.Manifest;
import org.ayni.files.Problem;
import org.ayni.files.WholeFile;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.storage.RecordView;
import org.ayni.store.database.Database;
import org.ayni.store.database.DatabaseHouse;
import org.ayni.store.zip.FolderZip;

/// A house as one file: a zip of the published form with the hash of every file in it
/// (`MANIFEST.sha256`). What is written and what is restored is read again and verified.
public final class HouseBackup {

  /// Whether a house in a folder holds: hashes, signatures, decisions.
  @FunctionalInterface
  public interface Verification {
    boolean holds(Path house) throws IOException;
  }

  /// @param entries of the record
  /// @param keys of appends that were left out, as a folder keeps none
  public record Restored(long entries, int keys) {}

  private static final String HOUSE = "house";

  private HouseBackup() {}

  /// Something done with the house of a backup.
  @FunctionalInterface
  public interface Use<T> {
    /// @param house in a folder that is gone after
    T of(Path house) throws IOException;
  }

  /// Writes a backup, then reads it again.
  ///
  /// @return whether what was written holds; it is written even if not
  public static boolean write(HouseStore house, Path file, Verification verification)
      throws IOException {
    Path work = besides(file);
    try {
      Path published = Files.createDirectory(work.resolve(HOUSE));
      PublishedHouse.write(house, published);
      WholeFile.write(file, out -> pack(published, out));
      return verification.holds(unpack(file, work.resolve("again")));
    } finally {
      delete(work);
    }
  }

  /// Writes what everybody may know of a house in the form of a backup, without reading it again.
  ///
  /// @param record as it stood at one moment; others may write meanwhile
  /// @param file to write
  public static void publish(RecordView record, HouseFiles files, Path file) throws IOException {
    Path work = Files.createTempDirectory("ayni-record-");
    try {
      PublishedHouse.write(record, files, work);
      WholeFile.write(file, out -> pack(work, out));
    } finally {
      delete(work);
    }
  }

  private static void pack(Path published, OutputStream out) throws IOException {
    WholeFile.write(published.resolve(Manifest.FILE), Manifest.ofFolder(published).text());
    FolderZip.pack(published, out);
  }

  /// Does something with the house of a backup, unpacked and compared with its hashes.
  ///
  /// @throws RecordException when the file is no backup
  /// @throws BadInputException when it was changed
  public static <T> T opened(Path file, Use<T> use) throws IOException {
    Path work = Files.createTempDirectory("ayni-backup-");
    try {
      return use.of(unpack(file, work.resolve(HOUSE)));
    } finally {
      delete(work);
    }
  }

  private static Path unpack(Path file, Path folder) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      FolderZip.unpack(in, folder);
    } catch (RecordException e) {
      throw e.in(file.toString(), 0);
    }
    if (!FolderHouse.isHouse(folder)) {
      throw new RecordException(
          Finding.of(file.toString(), "no house", "a file of 'ayni backup'", ""));
    }
    List<Problem> changes = Manifest.check(folder);
    if (!changes.isEmpty()) {
      throw new BadInputException(changes);
    }
    return folder;
  }

  /// Makes a house of a backup. It appears whole and verified, or not at all; in PostgreSQL tables
  /// without a record and texts may stay behind, and the same restore may be tried again.
  ///
  /// @param target a new folder, a new file `….db`, or a database of PostgreSQL without a house
  /// @throws RecordException when the backup does not hold, or something is there
  public static Restored restore(Path file, String target, Verification verification)
      throws IOException {
    boolean server = Database.isAddress(target) && !Database.isFile(target);
    if (!server && Files.exists(Path.of(target))) {
      throw new RecordException(
          Finding.of(target, "something is there", "a new name", "Nothing was written."));
    }
    Path work = besides(server ? file : Path.of(target));
    try {
      Path house = unpack(file, work.resolve(HOUSE));
      if (!verification.holds(house)) {
        throw new RecordException(
            Finding.of(
                file.toString(),
                "a backup of a house that does not hold",
                "one that does",
                "Nothing was restored. It is a zip file: unpack it to look at what there is."));
      }
      Path begun = work.resolve(Database.isFile(target) ? "new.db" : "new");
      HouseStore made = fill(house, server ? target : begun.toString());
      requireSame(house, made, work);
      if (!server) {
        Files.move(begun, Path.of(target), StandardCopyOption.ATOMIC_MOVE);
      }
      int keys = Database.isAddress(target) ? 0 : PublishedHouse.keys(house).size();
      return new Restored(new FolderHouse(house).view().size(), keys);
    } finally {
      delete(work);
    }
  }

  private static HouseStore fill(Path house, String target) throws IOException {
    FolderHouse from = new FolderHouse(house);
    if (!Database.isAddress(target)) {
      Path folder = Files.createDirectory(Path.of(target));
      PublishedHouse.write(from, folder);
      return new FolderHouse(folder);
    }
    DatabaseHouse made = DatabaseHouse.empty(target);
    for (String hash : from.files().texts()) {
      made.files().keep(from.files().text(hash).orElseThrow());
    }
    for (String hash : from.files().plans()) {
      made.files().keepPlan(from.files().plan(hash));
    }
    // Last, so that a house that is there is whole.
    made.fill(from.view(), PublishedHouse.keys(house));
    return made;
  }

  /// What was restored, published again, must be what was in the backup, byte for byte.
  private static void requireSame(Path house, HouseStore made, Path work) throws IOException {
    Path again = Files.createDirectory(work.resolve("again"));
    PublishedHouse.write(made, again);
    SortedMap<String, String> expected = new TreeMap<>(Manifest.ofFolder(house).hashes());
    SortedMap<String, String> found = new TreeMap<>(Manifest.ofFolder(again).hashes());
    if (made instanceof FolderHouse) {
      expected.remove(PublishedHouse.KEYS);
    }
    if (!found.equals(expected)) {
      throw new RecordException(
          Finding.of(made.name(), "another house than that of the backup", "the same", ""));
    }
  }

  private static Path besides(Path file) throws IOException {
    return Files.createTempDirectory(file.toAbsolutePath().getParent(), ".ayni-backup-");
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
