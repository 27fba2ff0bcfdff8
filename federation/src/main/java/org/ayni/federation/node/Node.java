package org.ayni.federation.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ayni.federation.ledger.Ledger;
import org.ayni.federation.ledger.RecordMessages;
import org.ayni.federation.message.Message;
import org.ayni.federation.message.MessageEntries;
import org.ayni.federation.treaty.Member;
import org.ayni.federation.treaty.Treaty;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.canonical.Value;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.Kinds;
import org.ayni.record.note.KeyFile;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;
import org.ayni.record.note.VerifierKey;
import org.ayni.record.storage.EntryFiles;
import org.ayni.record.storage.RealDisk;
import org.ayni.record.storage.RecordFolder;
import org.ayni.record.storage.RecordStore;
import org.ayni.record.storage.RecordView;
import org.ayni.record.storage.SignerMemory;
import org.ayni.record.tree.Hash;

/// The folder of a node:
///
/// | | |
/// |---|---|
/// | `record/` | its own signed record, unless that is kept in a database (see [RecordPlace]) |
/// | `copies/NAME/` | copies of the others' records |
/// | `evidence/` | proofs that somebody showed two faces |
/// | `private/` | keys and what they signed, and whatever the member keeps there; never exported |
///
/// Nothing else is kept: where a federation stands follows from the records, so that a node that
/// was killed goes on where it was. Every reading and every saying is done under a lock, so that a
/// command may be given while the node is served.
public final class Node {

  static final String RECORD = "record";
  static final String COPIES = "copies";
  static final String EVIDENCE = "evidence";
  static final String PRIVATE = "private";
  private static final String LOG_KEY = "log.key";
  private static final String WITNESS_KEY = "witness.key";
  private static final String OLD = ".old";
  private static final String WITNESS = "/witness";
  private static final int HASH_DIGITS = 8;

  private final Path folder;
  private final RecordStore record;

  /// What was read of the records, by the folder of the copy; under the lock.
  private final Map<Path, RecordMessages> read = new HashMap<>();

  private Node(Path folder, RecordStore record) {
    this.folder = folder;
    this.record = record;
  }

  /// Makes keys and begins the record, in a folder beside them.
  ///
  /// @param name of the record, such as `valle.example`; it need not exist on any network
  /// @throws RecordException when something is there, or the name cannot be used
  public static Node init(Path folder, String name, Instant now) throws IOException {
    return init(folder, name, Optional.empty(), now);
  }

  /// The same with the record in a database.
  ///
  /// @param address a file that ends in `.db`, or `jdbc:postgresql:…`; empty for a folder
  public static Node init(Path folder, String name, Optional<String> address, Instant now)
      throws IOException {
    SigningKey log = SigningKey.generate(name, KeyRole.LOG);
    SigningKey witness = SigningKey.generate(name + WITNESS, KeyRole.WITNESS);
    if (Files.exists(folder.resolve(RECORD)) || Files.exists(folder.resolve(PRIVATE))) {
      throw new RecordException(
          Finding.of(folder.toString(), "there is a node", "a new or empty folder", ""));
    }
    Value.Fields opening =
        Value.Fields.none()
            .with("format", Kinds.FORMAT)
            .with("key", log.verifier().toString())
            .with("witnesses", Value.Items.ofTexts(List.of()))
            .with("threshold", 0);
    Files.createDirectories(folder.resolve(PRIVATE));
    Files.createDirectories(folder.resolve(COPIES));
    RecordPlace place = new RecordPlace(folder);
    boolean done = false;
    try {
      KeyFile.write(folder.resolve(PRIVATE).resolve(LOG_KEY), log);
      KeyFile.write(folder.resolve(PRIVATE).resolve(WITNESS_KEY), witness);
      RecordStore record = place.begin(address, new Entry(Kinds.OPENED, 1, now, opening));
      done = true;
      return new Node(folder, record);
    } finally {
      if (!done) {
        // A database that is taken must not leave half a node.
        new RealDisk().remove(folder.resolve(PRIVATE));
        new RealDisk().remove(folder.resolve(COPIES));
      }
    }
  }

  /// @throws RecordException when there is none
  public static Node open(Path folder) throws IOException {
    Optional<RecordStore> record =
        Files.exists(folder.resolve(PRIVATE).resolve(LOG_KEY))
            ? new RecordPlace(folder).open()
            : Optional.empty();
    if (record.isEmpty()) {
      throw new RecordException(
          Finding.of(
              folder.toString(), "no node", "a folder as 'ayni federate init' makes one", ""));
    }
    Node node = new Node(folder, record.get());
    try (NodeLock _ = node.lock()) {
      node.finishReplacing();
    }
    return node;
  }

  /// Keeps the record elsewhere from now on: it is verified, copied, and what it was in is removed
  /// where it was a folder of the node's, and left where it was a database.
  ///
  /// @param address a file that ends in `.db`, or `jdbc:postgresql:…`; empty for a folder
  /// @return the node as it is now
  /// @throws RecordException when something is there
  public Node keepRecordAt(Optional<String> address) throws IOException {
    try (NodeLock _ = lock()) {
      return new Node(folder, new RecordPlace(folder).move(record, address));
    }
  }

  /// A copy is replaced by two moves; a program killed between them left the old one aside.
  private void finishReplacing() throws IOException {
    for (Path copy : copyFolders()) {
      String name = copy.getFileName().toString();
      if (name.endsWith(OLD)) {
        Path place = copy.resolveSibling(name.substring(0, name.length() - OLD.length()));
        if (Files.exists(place)) {
          new RealDisk().remove(copy);
        } else {
          Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
  }

  private List<Path> copyFolders() throws IOException {
    if (!Files.isDirectory(folder.resolve(COPIES))) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder.resolve(COPIES))) {
      return list.filter(path -> !path.getFileName().toString().startsWith(".")).sorted().toList();
    }
  }

  public Path folder() {
    return folder;
  }

  /// What the member keeps to itself.
  public Path privateFolder() {
    return folder.resolve(PRIVATE);
  }

  /// The public key of its record.
  public VerifierKey key() {
    return logKey().verifier();
  }

  /// The public key with which it cosigns.
  public VerifierKey witness() {
    return witnessKey().verifier();
  }

  SigningKey logKey() {
    return KeyFile.read(folder.resolve(PRIVATE).resolve(LOG_KEY));
  }

  SigningKey witnessKey() {
    return KeyFile.read(folder.resolve(PRIVATE).resolve(WITNESS_KEY));
  }

  SignerMemory memory(boolean ofLog) {
    String key = ofLog ? LOG_KEY : WITNESS_KEY;
    return new SignerMemory(folder.resolve(PRIVATE).resolve(key + ".memory"), new RealDisk());
  }

  RecordStore record() {
    return record;
  }

  /// Where its record is kept, for people; without passwords.
  public String recordName() {
    return record.name();
  }

  /// Reads the record in the form that is published and verified.
  public <T> T published(RecordStore.Reading<T> reading) throws IOException {
    try (NodeLock _ = lock()) {
      return record.published(reading);
    }
  }

  /// Where the copy of a record is or would be.
  ///
  /// @param origin name of the record
  Path copy(String origin) {
    String plain = origin.replaceAll("[^A-Za-z0-9.-]", "_");
    String hash =
        Hash.sha256(origin.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .hex()
            .substring(0, HASH_DIGITS);
    return folder.resolve(COPIES).resolve(plain + "-" + hash);
  }

  /// The copies there are.
  List<Path> copies() throws IOException {
    return copyFolders().stream().filter(EntryFiles::isRecord).toList();
  }

  /// What all records at hand say, its own first.
  public Ledger ledger() throws IOException {
    try (NodeLock _ = lock()) {
      List<RecordMessages> records = new ArrayList<>();
      records.add(messages(Path.of(""), record.view()));
      for (Path copy : copies()) {
        records.add(messages(copy, RecordFolder.open(copy)));
      }
      return Ledger.ofMessages(records);
    }
  }

  private RecordMessages messages(Path of, RecordView view) throws IOException {
    RecordMessages before = read.get(of);
    RecordMessages now = before == null ? RecordMessages.of(view) : before.upTo(view);
    read.put(of, now);
    return now;
  }

  /// Changes with every entry of any record at hand.
  public String state() throws IOException {
    try (NodeLock _ = lock()) {
      StringBuilder sizes = new StringBuilder();
      sizes.append(record.view().size());
      for (Path copy : copies()) {
        sizes.append(' ').append(RecordFolder.open(copy).size());
      }
      return sizes.toString();
    }
  }

  /// Keeps at hand what its record needs, until it is closed.
  RecordStore.Hold hold() throws IOException {
    return record.hold();
  }

  /// How many entries its own record has.
  public long size() throws IOException {
    try (NodeLock _ = lock()) {
      return record.view().size();
    }
  }

  /// How many entries of another record are here.
  long has(String origin) throws IOException {
    try (NodeLock _ = lock()) {
      Path copy = copy(origin);
      return EntryFiles.isRecord(copy) ? RecordFolder.open(copy).size() : 0;
    }
  }

  /// Keeps others out until it is closed.
  NodeLock lock() throws IOException {
    return NodeLock.take(privateFolder());
  }

  /// Its code in a treaty.
  ///
  /// @throws RecordException when it is no member
  public String codeIn(Treaty treaty) {
    String key = key().toString();
    return treaty.members().stream()
        .filter(member -> member.key().equals(key))
        .map(Member::code)
        .findFirst()
        .orElseThrow(() ->
            RecordException.of(
                "the treaty '" + treaty.name() + "' has no member with the key " + key,
                "this node among its members: " + treaty.codes()));
  }

  /// Says something: the entry is on the disk when this returns. What nobody could read is not
  /// said.
  ///
  /// @return the number of the entry
  /// @throws RecordException when it could not be read
  public long say(Message message, Instant now) throws IOException {
    return append(List.of(readable(MessageEntries.entry(now, message))));
  }

  private static Entry readable(Entry entry) {
    MessageEntries.read(entry);
    return entry;
  }

  /// An entry of its own record as it stands there.
  public byte[] line(long number) throws IOException {
    try (NodeLock _ = lock()) {
      return record.view().line(number);
    }
  }

  /// Lets the others' witnesses count in its own record, and says that it accepts.
  public void accept(Treaty treaty, Message.Accepted accepted, Instant now) throws IOException {
    List<Entry> entries = new ArrayList<>();
    var known = record.view().trust().everNamed();
    for (Member member : treaty.members()) {
      VerifierKey other = VerifierKey.parse(member.witness());
      if (!other.equals(witness()) && !known.contains(other)) {
        entries.add(
            new Entry(Kinds.KEY_ADDED, 1, now, Value.Fields.none().with("key", other.toString())));
      }
    }
    entries.add(readable(MessageEntries.entry(now, accepted)));
    append(entries);
  }

  private long append(List<Entry> entries) throws IOException {
    try (NodeLock _ = lock()) {
      // A clock that was set back must not stop the record.
      RecordView before = record.view();
      Instant last = before.entry(before.size() - 1).time();
      List<Entry> dated =
          entries.stream()
              .map(entry ->
                  entry.time().isBefore(last)
                      ? new Entry(entry.kind(), entry.schema(), last, entry.body())
                      : entry)
              .toList();
      return record.append(dated);
    }
  }

  /// Puts a verified record in the place of a copy.
  void replaceCopy(String origin, Path verified) throws IOException {
    Path place = copy(origin);
    Path old = place.resolveSibling(place.getFileName() + OLD);
    if (Files.exists(place)) {
      Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(verified, place, StandardCopyOption.ATOMIC_MOVE);
    new RealDisk().remove(old);
  }
}
