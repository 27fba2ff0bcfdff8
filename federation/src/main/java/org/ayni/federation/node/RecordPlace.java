package org.ayni.federation.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ayni.federation.message.MessageEntries;
import org.ayni.files.WholeFile;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.entry.Entry;
import org.ayni.record.storage.EntryFiles;
import org.ayni.record.storage.FolderRecord;
import org.ayni.record.storage.RealDisk;
import org.ayni.record.storage.RecordStore;
import org.ayni.record.verify.Expectations;
import org.ayni.record.verify.RecordVerdict;
import org.ayni.record.verify.RecordVerifier;
import org.ayni.store.database.Database;
import org.ayni.store.record.Records;

/// Where a node's own record is: the folder `record/` of the node, or the database that the file
/// `private/record` names: one line, `jdbc:postgresql:…` or a file ending in `.db`, beginning at
/// the node's folder.
///
/// @param node its folder
record RecordPlace(Path node) {

  private static final String NAMED = "record";

  private Path folder() {
    return node.resolve(Node.RECORD);
  }

  private Path named() {
    return node.resolve(Node.PRIVATE).resolve(NAMED);
  }

  /// The record there is; empty when there is none where it should be.
  Optional<RecordStore> open() throws IOException {
    Optional<String> address = address();
    if (address.isPresent()) {
      return Optional.of(Records.open(address.get()));
    }
    return EntryFiles.isRecord(folder())
        ? Optional.of(new FolderRecord(folder()))
        : Optional.empty();
  }

  private Optional<String> address() throws IOException {
    if (!Files.exists(named())) {
      return Optional.empty();
    }
    String text = Files.readString(named()).strip();
    return Optional.of(Database.isFile(text) ? node.resolve(text).toString() : text);
  }

  /// Begins a record.
  RecordStore begin(Optional<String> address, Entry opening) throws IOException {
    if (address.isEmpty()) {
      return FolderRecord.create(folder(), opening);
    }
    requireDatabase(address.get());
    RecordStore record = Records.create(address.get(), opening);
    name(address.get());
    return record;
  }

  /// Copies a record to another place, and then names that.
  RecordStore move(RecordStore from, Optional<String> address) throws IOException {
    address.ifPresent(RecordPlace::requireDatabase);
    requireValid(from);
    RecordStore moved;
    if (address.isPresent()) {
      moved = Records.copy(from.view(), address.get());
      requireValid(moved);
      name(address.get());
      new RealDisk().remove(folder());
    } else {
      if (Files.exists(folder())) {
        if (!Files.exists(named())) {
          return from;
        }
        // Left by a program that was killed before the folder was its record.
        new RealDisk().remove(folder());
      }
      moved = Records.copy(from.view(), folder().toString());
      requireValid(moved);
      Files.deleteIfExists(named());
    }
    return moved;
  }

  private static void requireDatabase(String address) {
    if (!Database.isAddress(address)) {
      throw new RecordException(
          Finding.of(address, "no database", "a file ending in .db, or jdbc:postgresql:…", ""));
    }
  }

  private static void requireValid(RecordStore record) throws IOException {
    RecordVerdict verdict =
        record.published(folder ->
            RecordVerifier.verify(
                folder,
                new Expectations(
                    Optional.empty(), List.of(), List.of(), MessageEntries::isMessage)));
    if (!verdict.valid()) {
      throw new RecordException(verdict.failures());
    }
  }

  private void name(String address) {
    String text = address;
    if (Database.isFile(address)) {
      Path own = node.toAbsolutePath().normalize();
      Path file = Path.of(address).toAbsolutePath().normalize();
      text = (file.startsWith(own) ? own.relativize(file) : file).toString();
    }
    byte[] line = (text + "\n").getBytes(StandardCharsets.UTF_8);
    WholeFile.write(named(), out -> out.write(line));
  }
}
